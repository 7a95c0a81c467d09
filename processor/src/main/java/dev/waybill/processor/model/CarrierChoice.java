// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which parameter of a traced method is the carrier. */
public sealed interface CarrierChoice {
    /** The one. */
    record Chosen(Parameter parameter, Carrier carrier) implements CarrierChoice {}

    /** None that this role can use. */
    record None() implements CarrierChoice {}

    /** Several with the same claim. */
    record Several(List<Parameter> parameters) implements CarrierChoice {}

    /** The marked one; or else the only known message that the role can use; or else the only one with a mark inside. */
    static CarrierChoice among(List<Parameter> parameters, Role role) {
        CarrierChoice marked = only(parameters, it -> it.part() instanceof MessagePart.Marked);
        if (!(marked instanceof None)) {
            return marked;
        }
        CarrierChoice known = only(
                parameters, it -> it.part() instanceof MessagePart.Known message && usable(message.carrier(), role));
        if (!(known instanceof None)) {
            return known;
        }
        return only(parameters, it -> it.part() instanceof MessagePart.Composite);
    }

    private static CarrierChoice only(List<Parameter> parameters, Predicate<Parameter> claim) {
        List<Parameter> found = new ArrayList<>(parameters);
        found.removeIf(claim.negate());
        if (found.size() > 1) {
            return new Several(found);
        }
        return found.stream()
                .findFirst()
                .flatMap(it -> it.part().anyCarrier().<CarrierChoice>map(carrier -> new Chosen(it, carrier)))
                .orElseGet(None::new);
    }

    private static boolean usable(Carrier carrier, Role role) {
        return role == Role.PRODUCER ? carrier.isWritable() : carrier.isReadable();
    }

    default <R> R match(Function<Chosen, R> chosen, Function<None, R> none, Function<Several, R> several) {
        if (this instanceof Chosen it) {
            return chosen.apply(it);
        }
        return this instanceof None it ? none.apply(it) : several.apply((Several) this);
    }
}

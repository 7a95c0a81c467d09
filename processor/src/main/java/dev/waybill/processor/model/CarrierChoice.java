// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Where in a call of a traced method its message is. */
public sealed interface CarrierChoice {
    /** There is one. */
    sealed interface Found extends CarrierChoice {
        Carrier carrier();

        /** The type of what holds the message, as a field can name it. */
        TypeName type();

        /** What a compiler warns of wherever the type is named. */
        Set<String> warnings();
    }

    /** The one parameter. */
    record Chosen(Parameter parameter, Carrier carrier) implements Found {
        @Override
        public TypeName type() {
            return parameter.fieldType();
        }

        @Override
        public Set<String> warnings() {
            return parameter.warnings();
        }
    }

    /**
     * What the method returns: the call pulls it.
     *
     * @param description the returned type, as messages name it
     */
    record Returned(Carrier carrier, TypeName type, Set<String> warnings, String description, SourcePosition position)
            implements Found {}

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

    default <R> R match(
            Function<Chosen, R> chosen,
            Function<Returned, R> returned,
            Function<None, R> none,
            Function<Several, R> several) {
        if (this instanceof Chosen it) {
            return chosen.apply(it);
        }
        if (this instanceof Returned it) {
            return returned.apply(it);
        }
        return this instanceof None it ? none.apply(it) : several.apply((Several) this);
    }
}

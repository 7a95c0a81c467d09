// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the wrapper makes of a method. */
public sealed interface Treatment {
    /**
     * Its calls become spans.
     *
     * @param describing other parameters that tell about the message
     */
    record Traced(Tracing tracing, CarrierChoice choice, List<Parameter> describing) implements Treatment {
        /** What passes in a call; none unless it is clear where. */
        public Optional<Shape> shape() {
            return choice instanceof CarrierChoice.Found found
                    ? Optional.of(Shape.of(tracing.role(), found))
                    : Optional.empty();
        }
    }

    /** Its calls go to the delegate as they are. */
    record Forwarded() implements Treatment {}

    /** Its body runs on the wrapper, which therefore does not override it. */
    record KeptBody() implements Treatment {}

    default <R> R match(Function<Traced, R> traced, Function<Forwarded, R> forwarded, Function<KeptBody, R> keptBody) {
        if (this instanceof Traced it) {
            return traced.apply(it);
        }
        return this instanceof Forwarded it ? forwarded.apply(it) : keptBody.apply((KeptBody) this);
    }
}

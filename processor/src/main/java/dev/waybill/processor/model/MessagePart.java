// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import java.util.Optional;

/** What a parameter has to do with the message, judged by itself. */
public sealed interface MessagePart {
    /** The user says that the context travels here. */
    record Marked(Carrier carrier, SourcePosition mark) implements MessagePart {}

    /** A type that Waybill knows as a message, or as a part that describes one; or several of them. */
    record Known(Carrier carrier) implements MessagePart {
        /** Whether it tells about a message that is elsewhere. */
        public boolean describes() {
            return carrier instanceof Carrier.Adapted it && it.describes();
        }
    }

    /** A type of the user's in which something is marked, or several of it. */
    record Composite(Carrier carrier) implements MessagePart {}

    /** Messages in a container that cannot be read and passed on. */
    record Uncontainable(CarrierFault.UnsupportedContainer fault) implements MessagePart {}

    /** A map that may hold headers, or several; only the user knows. */
    record HeaderMap() implements MessagePart {}

    /** Anything else. */
    record Plain() implements MessagePart {}

    default Optional<Carrier> anyCarrier() {
        if (this instanceof Marked it) {
            return Optional.of(it.carrier());
        }
        if (this instanceof Known it) {
            return Optional.of(it.carrier());
        }
        return this instanceof Composite it ? Optional.of(it.carrier()) : Optional.empty();
    }
}

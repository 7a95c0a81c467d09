// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import java.util.Optional;

/** What a parameter has to do with the message, judged by itself. */
public sealed interface MessagePart {
    /** The user says that the context travels here. */
    record Marked(Carrier carrier, SourcePosition mark) implements MessagePart {}

    /** A type that Waybill knows as a message, or as a part that describes one. */
    record Known(Carrier.Adapted carrier) implements MessagePart {}

    /** A type of the user's in which something is marked. */
    record Composite(Carrier carrier) implements MessagePart {}

    /** Several messages at once. */
    record Batch(String element) implements MessagePart {}

    /** A map that may hold headers; only the user knows. */
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

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import java.util.function.Function;

/** What an argument tells of its call. */
public sealed interface CallDetail {
    Text key();

    /** It travels with the message. */
    record BaggageEntry(Text key) implements CallDetail {}

    /** It becomes an attribute of the span. */
    record Attribute(Text key, Fit fit) implements CallDetail {}

    /** How a type becomes an attribute's. */
    enum Fit {
        TYPED,
        AS_TEXT
    }

    default <R> R match(Function<BaggageEntry, R> baggageEntry, Function<Attribute, R> attribute) {
        return this instanceof BaggageEntry it ? baggageEntry.apply(it) : attribute.apply((Attribute) this);
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import io.opentelemetry.api.trace.SpanKind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of operation that the conventions know, and the kinds of span that each may be. */
record ConventionalOperation(Set<SpanKind> kinds, Set<String> names) {
    private static final Map<String, ConventionalOperation> BY_TYPE = Map.of(
            "create", new ConventionalOperation(Set.of(SpanKind.PRODUCER), Set.of("create")),
            "send", new ConventionalOperation(Set.of(SpanKind.PRODUCER, SpanKind.CLIENT), Set.of("send", "publish")),
            "receive", new ConventionalOperation(Set.of(SpanKind.CLIENT), Set.of("receive")),
            "process", new ConventionalOperation(Set.of(SpanKind.CONSUMER), Set.of("process")),
            "settle", new ConventionalOperation(Set.of(SpanKind.CLIENT), Set.of("ack", "nack", "reject")));

    /** @throws IllegalArgumentException for a type that the conventions do not know */
    static ConventionalOperation ofType(@Nullable String type) {
        ConventionalOperation operation = type == null ? null : BY_TYPE.get(type);
        if (operation == null) {
            throw new IllegalArgumentException("the conventions know no operation of type " + type);
        }
        return operation;
    }
}

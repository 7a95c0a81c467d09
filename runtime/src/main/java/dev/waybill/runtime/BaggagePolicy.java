// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.baggage.BaggageEntry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What may be done with baggage, which often holds personal data: it becomes an attribute or leaves only by permission. */
final class BaggagePolicy {
    private final @Nullable Predicate<String> becomesAttribute;
    private final @Nullable Predicate<String> mayLeave;

    /**
     * @param becomesAttribute null for nothing
     * @param mayLeave null for everything, as propagators do by themselves
     */
    BaggagePolicy(@Nullable Predicate<String> becomesAttribute, @Nullable Predicate<String> mayLeave) {
        this.becomesAttribute = becomesAttribute;
        this.mayLeave = mayLeave;
    }

    void describe(Span span, Context context) {
        if (becomesAttribute != null) {
            for (Map.Entry<String, BaggageEntry> entry :
                    Baggage.fromContext(context).asMap().entrySet()) {
                if (becomesAttribute.test(entry.getKey())) {
                    span.setAttribute(entry.getKey(), entry.getValue().getValue());
                }
            }
        }
    }

    /** The context without the baggage that may not leave with a message. */
    Context leaving(Context context) {
        Baggage baggage = mayLeave == null ? null : Baggage.fromContextOrNull(context);
        if (baggage == null || baggage.isEmpty()) {
            return context;
        }
        BaggageBuilder left = Baggage.builder();
        for (Map.Entry<String, BaggageEntry> entry : baggage.asMap().entrySet()) {
            if (mayLeave.test(entry.getKey())) {
                left.put(
                        entry.getKey(),
                        entry.getValue().getValue(),
                        entry.getValue().getMetadata());
            }
        }
        return context.with(left.build());
    }
}

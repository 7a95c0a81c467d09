// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.load;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.ReadableSpan;

/** Which span sent each message, and below which it was processed: six numbers a message, so that millions fit. */
final class Parentage {
    private static final AttributeKey<String> MESSAGE_ID = AttributeKey.stringKey("messaging.message.id");
    private static final int WIDTH = 3;

    private final int messages;
    private final long[] senders;
    private final long[] parents;

    Parentage(int messages) {
        this.messages = messages;
        this.senders = new long[WIDTH * messages];
        this.parents = new long[WIDTH * messages];
    }

    /** A span of one message has ended, on any thread. */
    void note(ReadableSpan span) {
        int id = Integer.parseInt(span.getAttribute(MESSAGE_ID));
        if (span.getKind() == SpanKind.PRODUCER) {
            note(senders, id, span.getSpanContext());
        } else {
            note(parents, id, span.getParentSpanContext());
        }
    }

    /** Once all spans have ended: of how many messages the processing is the child of the span that sent them. */
    int kept() {
        int kept = 0;
        for (int id = 0; id < messages; id++) {
            if (isSent(id) && isBelowSender(id)) {
                kept++;
            }
        }
        return kept;
    }

    private boolean isSent(int id) {
        return senders[WIDTH * id + WIDTH - 1] != 0;
    }

    private boolean isBelowSender(int id) {
        for (int i = WIDTH * id; i < WIDTH * (id + 1); i++) {
            if (senders[i] != parents[i]) {
                return false;
            }
        }
        return true;
    }

    private static void note(long[] spans, int id, SpanContext span) {
        int at = WIDTH * id;
        spans[at] = Long.parseUnsignedLong(span.getTraceId(), 0, 16, 16);
        spans[at + 1] = Long.parseUnsignedLong(span.getTraceId(), 16, 32, 16);
        spans[at + 2] = Long.parseUnsignedLong(span.getSpanId(), 16);
    }
}

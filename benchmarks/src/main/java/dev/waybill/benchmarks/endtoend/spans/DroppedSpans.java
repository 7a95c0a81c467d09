// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.spans;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/** Drops all spans that are exported, but not before it has noted who sent and who handled a message. */
public final class DroppedSpans implements SpanExporter {
    private final SpanIds sent = new SpanIds();
    private final SpanIds senders = new SpanIds();
    private int others;

    @Override
    public synchronized CompletableResultCode export(Collection<SpanData> spans) {
        spans.forEach(this::note);
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    /** Tells the account as figures of the program, since nobody can ask within an agent. */
    @Override
    public CompletableResultCode shutdown() {
        System.out.println(account().asFigures());
        return CompletableResultCode.ofSuccess();
    }

    /** What has arrived so far. */
    public synchronized Account account() {
        return new Account(sent.size(), senders.size(), sent.inCommonWith(senders), others);
    }

    private void note(SpanData span) {
        if (span.getKind() == SpanKind.PRODUCER) {
            sent.add(span.getSpanId());
        } else if (span.getKind() == SpanKind.CONSUMER) {
            senders.add(senderOf(span));
        } else {
            others++;
        }
    }

    /** Who does not link to the sender is its child. */
    private static String senderOf(SpanData span) {
        return span.getLinks().isEmpty()
                ? span.getParentSpanId()
                : span.getLinks().get(0).getSpanContext().getSpanId();
    }
}

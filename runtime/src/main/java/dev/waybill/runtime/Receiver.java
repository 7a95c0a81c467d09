// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pulls messages: its span is made once they are there, linked to each sender, and not at all for an empty poll. */
final class Receiver<R, M> implements Role<R> {
    private final WaybillTelemetry telemetry;
    private final SpanTemplate receive;
    private final Measurements measurements;
    private final Messages<? super R, M> messages;
    private final Reading<M> reading;

    Receiver(OperationSpans spans, Messages<? super R, M> messages, Reading<M> reading) {
        this.telemetry = spans.telemetry;
        this.receive = spans.receive();
        this.measurements = spans.received();
        this.messages = messages;
        this.reading = reading;
    }

    @Override
    public MessageSpan<R> start(@Nullable R nothingYet, CallDetails call) {
        Recording recording = measurements.begin();
        return MessageSpan.awaiting(
                telemetry, call.before, (brought, failure) -> record(brought, failure, call, recording));
    }

    private @Nullable Recording record(
            @Nullable R brought, @Nullable Throwable failure, CallDetails call, Recording recording) {
        List<M> all = messages.in(brought);
        if (all.isEmpty() && failure == null) {
            return null;
        }
        Instant began = recording.finish();
        ReceivedMessages<M> received = ReceivedMessages.read(all, reading, call, measurements.attributes);
        for (M message : all) {
            telemetry.pulled.add(message);
        }
        return recording.of(start(received, all, call, began), received.count());
    }

    private Span start(ReceivedMessages<M> received, List<M> all, CallDetails call, Instant began) {
        Context current = call.before;
        Context parent = current.with(Relation.ambient(current));
        Attributes counted = messages.isBatch()
                ? Attributes.of(MessagingAttributes.BATCH_MESSAGE_COUNT, (long) received.count())
                : Attributes.empty();
        boolean isOne = !messages.isBatch() && !all.isEmpty();
        CallDetails told = call.of(isOne ? call.factsOf(reading.describer, all.get(0)) : received.commonFacts());
        Span span = receive.start(parent, received.links(), told, counted, began);
        if (isOne) {
            reading.capture(span, all.get(0));
        }
        return span;
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pulls messages: its span is made once they are there, linked to each sender, and not at all for an empty poll. */
final class Receiver<R, M> implements Role<R> {
    private final SpanTemplate receive;
    private final Recorder recorder;
    private final Messages<? super R, M> messages;
    private final Reading<M> reading;

    Receiver(OperationSpans spans, Messages<? super R, M> messages, Reading<M> reading) {
        this.receive = spans.receive();
        this.recorder = spans.received();
        this.messages = messages;
        this.reading = reading;
    }

    @Override
    public MessageSpan<R> start(@Nullable R nothingYet, Context before, CallDetails call) {
        return new MessageSpan<>(recorder, before, new Pull(before, call));
    }

    /** One call, which is recorded from its start to the arrival of what it brought or threw. */
    private final class Pull implements Transfer<R> {
        private final Context before;
        private final CallDetails call;
        private final long began = System.nanoTime();

        Pull(Context before, CallDetails call) {
            this.before = before;
            this.call = call;
        }

        @Override
        public @Nullable R inject(@Nullable R message, Context context) {
            return message;
        }

        @Override
        public void arrive(@Nullable R brought, @Nullable Throwable failure) {
            List<M> all = messages.in(brought);
            if (all.isEmpty() && failure == null) {
                return;
            }
            Instant now = Instant.now();
            long nanos = System.nanoTime() - began;
            ReceivedMessages<M> received = ReceivedMessages.read(all, reading, recorder);
            for (M message : all) {
                recorder.telemetry.pulled.add(message);
            }
            // Reckoned back from its end, so that no step of the wall clock lies between.
            Span span = start(received, all, now.minusNanos(nanos));
            String errorType = failure == null ? null : recorder.fail(span, span, failure);
            recorder.telemetry.end(span, now);
            recorder.measure(nanos, received.count(), errorType);
        }

        private Span start(ReceivedMessages<M> received, List<M> all, Instant started) {
            Context parent = before.with(Relation.ambient(before));
            int batch = messages.isBatch() ? received.count() : SpanTemplate.NO_BATCH;
            boolean isOne = !messages.isBatch() && !all.isEmpty();
            MessageFacts facts =
                    isOne ? MessageFacts.of(all.get(0), reading.describer, recorder.telemetry) : received.commonFacts();
            Span span = receive.start(parent, received.links(), call, facts, batch, started);
            receive.describe(span, parent, call, facts);
            if (isOne) {
                recorder.telemetry.capture(span, all.get(0), reading.carrier);
            }
            return span;
        }
    }
}

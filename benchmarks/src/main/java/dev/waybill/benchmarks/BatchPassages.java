// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import dev.waybill.benchmarks.peer.TracedBy;
import dev.waybill.benchmarks.peer.handwritten.HandWrittenBatchConsumer;
import dev.waybill.benchmarks.peer.handwritten.HandWrittenBatchProducer;
import dev.waybill.benchmarks.peer.handwritten.MessageTelemetry;
import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.traffic.Batch;
import dev.waybill.benchmarks.traffic.BatchShape;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Held;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.Map;

/** The passages of a batch, for those peers that know batches. */
record BatchPassages(TracedBy peer, BatchShape shape, Surroundings surroundings) {
    static final List<TracedBy> PEERS = List.of(TracedBy.NOBODY, TracedBy.HAND_WRITTEN, TracedBy.WAYBILL);

    /** The same passage of so many messages by delegates of several classes. */
    List<? extends Passage<?>> of(int messages) {
        return of(shape.batch(), messages);
    }

    private <M> List<Passage<List<M>>> of(Batch<M> batch, int messages) {
        boolean handled = shape == BatchShape.HANDLED;
        Map<String, String> context = handled ? surroundings.senderFields() : Map.of();
        Held<List<M>> held = new Held<>();
        return batch.delegates().apply(held).stream()
                .map(delegate -> new Passage<List<M>>(
                        traced(batch, delegate),
                        batch.messages(messages, context),
                        held,
                        handled ? Scope::noop : () -> surroundings.request().makeCurrent()))
                .toList();
    }

    private <M> Endpoint<List<M>> traced(Batch<M> batch, Endpoint<List<M>> delegate) {
        return switch (peer) {
            case NOBODY -> delegate;
            case HAND_WRITTEN -> byHand(batch, delegate);
            case WAYBILL -> batch.waybill().apply(delegate, surroundings.openTelemetry());
            default -> throw new IllegalArgumentException(peer + " knows no batches; these do: " + PEERS);
        };
    }

    private <M> Endpoint<List<M>> byHand(Batch<M> batch, Endpoint<List<M>> delegate) {
        MessageTelemetry telemetry = new MessageTelemetry(surroundings.openTelemetry());
        return switch (shape) {
            case CREATED -> new HandWrittenBatchProducer<>(batch.carrier(), delegate, telemetry, true);
            case SENT -> new HandWrittenBatchProducer<>(batch.carrier(), delegate, telemetry, false);
            case HANDLED -> new HandWrittenBatchConsumer<>(batch.carrier(), delegate, telemetry);
        };
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer.handwritten;

import dev.waybill.benchmarks.peer.Peer;
import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.traffic.Direction;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;

/** The baseline: everything that Waybill guards against and records, in code for just these messages. */
public record HandWrittenPeer(MessageTelemetry telemetry) implements Peer {
    public HandWrittenPeer(Surroundings surroundings) {
        this(new MessageTelemetry(surroundings.openTelemetry()));
    }

    @Override
    public <M> Endpoint<M> traced(Traffic<M> traffic, Endpoint<M> delegate) {
        return traffic.direction() == Direction.SENT
                ? new HandWrittenProducer<>(traffic, delegate, telemetry)
                : new HandWrittenConsumer<>(traffic, delegate, telemetry);
    }
}

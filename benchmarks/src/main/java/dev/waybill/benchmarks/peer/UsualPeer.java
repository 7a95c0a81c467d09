// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.traffic.Direction;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;

/** What tutorials show: a span, the context, and no guard for the case that one of them fails. */
record UsualPeer(Surroundings surroundings) implements Peer {
    @Override
    public <M> Endpoint<M> traced(Traffic<M> traffic, Endpoint<M> delegate) {
        return traffic.direction() == Direction.SENT
                ? new UsualProducer<>(traffic, delegate, surroundings.openTelemetry())
                : new UsualConsumer<>(traffic, delegate, surroundings.openTelemetry());
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;

/** The generated wrappers, with Waybill's defaults. */
record WaybillPeer(Surroundings surroundings) implements Peer {
    @Override
    public <M> Endpoint<M> traced(Traffic<M> traffic, Endpoint<M> delegate) {
        return traffic.waybill().apply(delegate, surroundings.openTelemetry());
    }
}

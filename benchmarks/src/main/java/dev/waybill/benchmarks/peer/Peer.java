// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;
import io.opentelemetry.context.Scope;

/** Somebody who traces messages, in one surroundings. */
public interface Peer {
    /** An endpoint that traces each message and hands it to the delegate. */
    <M> Endpoint<M> traced(Traffic<M> traffic, Endpoint<M> delegate);

    /** Makes the request current that sends messages, as this peer knows it. */
    default Scope enterRequest(Surroundings surroundings) {
        return surroundings.request().makeCurrent();
    }
}

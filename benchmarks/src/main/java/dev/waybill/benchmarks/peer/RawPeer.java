// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;

/** Nobody: the delegate itself. */
final class RawPeer implements Peer {
    @Override
    public <M> Endpoint<M> traced(Traffic<M> traffic, Endpoint<M> delegate) {
        return delegate;
    }
}

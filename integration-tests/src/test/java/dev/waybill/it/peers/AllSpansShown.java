// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import brave.propagation.Propagation;
import brave.propagation.TraceContext;

/** Lets Brave show its handlers the spans that are not sampled as well, and changes nothing of what it writes or reads. */
final class AllSpansShown extends Propagation.Factory {
    private final Propagation.Factory format;

    AllSpansShown(Propagation.Factory format) {
        this.format = format;
    }

    @Override
    public Propagation<String> get() {
        return format.get();
    }

    @Override
    public TraceContext decorate(TraceContext context) {
        return format.decorate(context).toBuilder().sampledLocal(true).build();
    }
}

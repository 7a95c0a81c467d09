// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.peer.handwritten.HandWrittenPeer;
import dev.waybill.benchmarks.telemetry.Extra;
import dev.waybill.benchmarks.telemetry.Surroundings;
import java.util.function.Function;

/** The peers that are compared. */
public enum TracedBy {
    NOBODY("nobody (the raw call)", surroundings -> new RawPeer()),
    HAND_WRITTEN("by hand, carefully", HandWrittenPeer::new),
    WAYBILL("Waybill", WaybillPeer::new),
    USUAL("by hand, as usual", UsualPeer::new),
    PROXY("by hand, in a `Proxy`", ProxyPeer::new),
    INSTRUMENTER("OpenTelemetry's `Instrumenter`", InstrumenterPeer::new),
    MICROMETER("Micrometer's `Observation`", MicrometerPeer::new),
    BRAVE("Brave", BravePeer::new);

    private final String title;
    private final Function<Surroundings, Peer> in;

    TracedBy(String title, Function<Surroundings, Peer> in) {
        this.title = title;
        this.in = in;
    }

    /** As tables show it. */
    public String title() {
        return title;
    }

    /** Brave has no meters, and its baggage is headers that are named beforehand. */
    public boolean knows(Extra extra) {
        return this != BRAVE || extra == Extra.NOTHING;
    }

    public Peer in(Surroundings surroundings) {
        return in.apply(surroundings);
    }
}

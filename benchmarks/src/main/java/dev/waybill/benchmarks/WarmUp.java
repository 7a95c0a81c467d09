// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import dev.waybill.benchmarks.peer.TracedBy;
import dev.waybill.benchmarks.telemetry.Extra;
import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.telemetry.Telemetry;
import dev.waybill.benchmarks.traffic.BatchShape;
import dev.waybill.benchmarks.traffic.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the compiler see everybody before anybody is measured, in every state of the telemetry and with delegates of
 * several classes: a call site that has only ever seen one class is faster than it will be in any application.
 */
final class WarmUp {
    private static final int ROUNDS = 600;
    private static final int BATCH = 10;

    private WarmUp() {}

    /** Passes single messages of every shape. */
    static void messages(TracedBy... peers) {
        List<Passage<?>> all = new ArrayList<>();
        for (Telemetry telemetry : Telemetry.values()) {
            all.addAll(passages(telemetry, Extra.NOTHING, peers));
        }
        all.addAll(passages(Telemetry.RECORDING, Extra.BAGGAGE, peers));
        all.addAll(passages(Telemetry.RECORDING, Extra.METRICS, peers));
        pass(all);
    }

    private static List<Passage<?>> passages(Telemetry telemetry, Extra extra, TracedBy... peers) {
        Surroundings surroundings = Surroundings.of(telemetry, extra);
        List<Passage<?>> passages = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            for (TracedBy peer : peers) {
                if (peer.knows(extra)) {
                    passages.addAll(Passage.of(peer, shape, surroundings));
                }
            }
        }
        return passages;
    }

    /** Passes batches of every shape. */
    static void batches() {
        List<Passage<?>> all = new ArrayList<>();
        for (Telemetry telemetry : Telemetry.values()) {
            Surroundings surroundings = Surroundings.of(telemetry, Extra.NOTHING);
            for (BatchShape shape : BatchShape.values()) {
                for (TracedBy peer : BatchPassages.PEERS) {
                    all.addAll(new BatchPassages(peer, shape, surroundings).of(BATCH));
                }
            }
        }
        pass(all);
    }

    private static void pass(List<Passage<?>> all) {
        for (int round = 0; round < ROUNDS; round++) {
            all.forEach(Passage::pass);
        }
    }
}

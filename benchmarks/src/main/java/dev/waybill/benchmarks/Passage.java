// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import dev.waybill.benchmarks.peer.Peer;
import dev.waybill.benchmarks.peer.TracedBy;
import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.traffic.Direction;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Held;
import dev.waybill.benchmarks.traffic.Shape;
import dev.waybill.benchmarks.traffic.Traffic;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One message that passes one traced endpoint, as often as asked. For one thread.
 *
 * @param held keeps what came out at the other end
 * @param entering makes current what is current while such messages pass
 */
record Passage<M>(Endpoint<M> endpoint, M message, Held<M> held, Supplier<Scope> entering) {
    /** The same passage by delegates of several classes; any of them may be measured once all were warmed. */
    static List<? extends Passage<?>> of(TracedBy peer, Shape shape, Surroundings surroundings) {
        return of(peer.in(surroundings), shape.traffic(), surroundings);
    }

    private static <M> List<Passage<M>> of(Peer peer, Traffic<M> traffic, Surroundings surroundings) {
        boolean sent = traffic.direction() == Direction.SENT;
        Map<String, String> context = sent ? Map.of() : surroundings.senderFields();
        Held<M> held = new Held<>();
        return traffic.delegates().apply(held).stream()
                .map(delegate -> new Passage<M>(
                        peer.traced(traffic, delegate),
                        traffic.message().apply(context),
                        held,
                        sent ? () -> peer.enterRequest(surroundings) : Scope::noop))
                .toList();
    }

    void pass() {
        endpoint.accept(message);
    }

    Scope enter() {
        return entering.get();
    }
}

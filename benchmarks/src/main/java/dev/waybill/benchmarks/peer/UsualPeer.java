// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.telemetry.Extra;
import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.traffic.Direction;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What tutorials show: a span, the context, and no guard for the case that one of them fails. */
record UsualPeer(Surroundings surroundings) implements Peer {
    @Override
    public <M> Endpoint<M> traced(Traffic<M> traffic, Endpoint<M> delegate) {
        OpenTelemetry openTelemetry = surroundings.openTelemetry();
        return traffic.direction() == Direction.SENT
                ? new UsualProducer<>(traffic, delegate, openTelemetry, metrics(UsualMetrics::ofSending, traffic))
                : new UsualConsumer<>(traffic, delegate, openTelemetry, metrics(UsualMetrics::ofProcessing, traffic));
    }

    /** Tutorials for spans show none. */
    private @Nullable UsualMetrics metrics(BiFunction<Traffic<?>, Meter, UsualMetrics> made, Traffic<?> traffic) {
        return surroundings.extra() == Extra.METRICS
                ? made.apply(traffic, surroundings.openTelemetry().getMeter("shop"))
                : null;
    }
}

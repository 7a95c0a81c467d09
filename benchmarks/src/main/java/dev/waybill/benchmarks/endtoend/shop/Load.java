// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import dev.waybill.benchmarks.endtoend.spans.DroppedSpans;
import java.net.URI;
import java.time.Duration;

/** The shop under load: {@code Load CONTENDER BROKER}. */
public final class Load {
    private static final int HANDLERS = 2;
    private static final int MOST = 2_000_000;
    private static final int PER_SECOND = 2_000;

    private Load() {}

    public static void main(String[] arguments) throws Exception {
        try (Tracing tracing = Tracing.by(Contender.valueOf(arguments[0]), DroppedSpans::new);
                OrderQueue queue = OrderQueue.at(URI.create(arguments[1]), new OrdersOnTheirWay(MOST), tracing)) {
            for (int i = 0; i < HANDLERS; i++) {
                queue.handle();
            }
            Told.figures(new Saturation(queue).measure(Duration.ofSeconds(4)));
            Told.figures(new Pace(queue, PER_SECOND).measure(Duration.ofSeconds(4)));
            Told.figure("messages", queue.orders().sent());
        }
    }
}

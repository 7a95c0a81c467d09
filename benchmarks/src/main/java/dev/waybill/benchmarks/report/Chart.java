// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import dev.waybill.benchmarks.peer.TracedBy;
import dev.waybill.benchmarks.telemetry.Telemetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A bar for each peer: the time that it takes for one message. */
record Chart(List<Bars> all) {
    private static final int WIDTH = 760;
    private static final int GAP = 12;

    /** The bars below one title, all at one scale. */
    record Bars(String title, List<Bar> bars) {}

    /** @param bytes as a text, for the reader */
    record Bar(String peer, double nanos, String bytes) {}

    static Chart of(Results sent, Results handled) {
        List<Bars> all = new ArrayList<>();
        recording(sent).ifPresent(results -> all.add(bars("A RabbitMQ message is sent, and recorded", results)));
        recording(handled).ifPresent(results -> all.add(bars("A RabbitMQ message is handled, and recorded", results)));
        return new Chart(all);
    }

    private static Optional<Results> recording(Results results) {
        return results.with("telemetry", Telemetry.RECORDING);
    }

    private static Bars bars(String title, Results results) {
        List<Bar> bars = new ArrayList<>();
        for (TracedBy peer : TracedBy.values()) {
            results.of(peer)
                    .ifPresent(cost -> bars.add(
                            new Bar(peer.title().replace("`", ""), cost.nanos().value(), Figures.bytes(cost))));
        }
        return new Bars(title, bars);
    }

    void writeTo(Path svg) {
        try {
            Files.writeString(svg, text());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String text() {
        StringBuilder drawn = new StringBuilder();
        int y = 0;
        for (Bars bars : all) {
            drawn.append(Drawing.title(bars.title(), y));
            y += Drawing.ROW;
            double longest = bars.bars().stream().mapToDouble(Bar::nanos).max().orElse(1);
            for (Bar bar : bars.bars()) {
                drawn.append(Drawing.bar(bar, bar.nanos() / longest, y));
                y += Drawing.ROW;
            }
            y += GAP;
        }
        return Drawing.page(WIDTH, y, drawn.toString());
    }
}

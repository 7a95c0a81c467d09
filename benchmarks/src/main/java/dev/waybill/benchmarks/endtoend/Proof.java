// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend;

import dev.waybill.benchmarks.endtoend.shop.Contender;
import java.util.List;
import java.util.Map;

/** Who did not trace would win: each message must have its span that sends it, and one below or linked to it. */
final class Proof {
    private static final double NONE = 0;

    private Proof() {}

    /** @throws IllegalStateException if a span is missing, or is one too many */
    static void require(Contender contender, Map<String, Double> figures) {
        double traced = contender.traces() ? figures.getOrDefault("messages", Double.NaN) : NONE;
        for (String spans : List.of("spans.sending", "spans.processing", "spans.traced")) {
            require(contender, figures, spans, traced);
        }
        // The agent traces acknowledgements as well.
        if (!contender.isAgent()) {
            require(contender, figures, "spans.others", NONE);
        }
    }

    private static void require(Contender contender, Map<String, Double> figures, String spans, double expected) {
        if (figures.getOrDefault(spans, NONE) != expected) {
            throw new IllegalStateException(contender + " is not measured: " + expected + " " + spans
                    + " were expected, but it told " + figures);
        }
    }
}

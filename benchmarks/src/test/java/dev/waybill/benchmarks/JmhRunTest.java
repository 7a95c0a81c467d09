// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JmhRunTest {
    private static final List<String> PEERS = List.of("A", "B", "C", "D", "E", "F", "G", "H");

    private final JmhRun run =
            new JmhRun(MessageBenchmark.class, Map.of("peer", PEERS, "extra", List.of("BAGGAGE", "METRICS")));

    @Test
    void measuresInTheOrderOfTheTablesFirst() {
        assertThat(run.orders(9).get(0)).containsExactly("extra=BAGGAGE,METRICS", "peer=A,B,C,D,E,F,G,H");
    }

    @Test
    void letsNoPeerHaveItsPlaceInMostJvms() {
        for (int place = 0; place < PEERS.size(); place++) {
            int index = "peer=".length() + 2 * place;
            Map<Character, Long> there = run.orders(9).stream()
                    .map(order -> order.get(1).charAt(index))
                    .collect(Collectors.groupingBy(peer -> peer, Collectors.counting()));

            assertThat(there.values()).as("place %d", place).allMatch(times -> times <= 4);
        }
    }

    @Test
    void drawsTheOrderOfTwoValuesToo() {
        assertThat(run.orders(9)).extracting(order -> order.get(0)).contains("extra=METRICS,BAGGAGE");
    }
}

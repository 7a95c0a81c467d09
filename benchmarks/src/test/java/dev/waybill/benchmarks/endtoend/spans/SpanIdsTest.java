// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.spans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanIdsTest {
    private final SpanIds sent = new SpanIds();
    private final SpanIds senders = new SpanIds();

    @Test
    void haveInCommonWhatBothHoldInAnyOrder() {
        add(sent, "00000000000000aa", "ffffffffffffffff", "00000000000000bb");
        add(senders, "ffffffffffffffff", "00000000000000cc", "00000000000000aa");

        assertThat(sent.inCommonWith(senders)).isEqualTo(2);
    }

    @Test
    void countOneSenderOfTwoMessagesOnce() {
        add(sent, "00000000000000aa");
        add(senders, "00000000000000aa", "00000000000000aa");

        assertThat(sent.inCommonWith(senders)).isEqualTo(1);
    }

    @Test
    void growWithWhatIsAdded() {
        for (int id = 1; id <= 5_000; id++) {
            add(sent, "%016x".formatted(id));
        }

        assertThat(sent.size()).isEqualTo(5_000);
        assertThat(sent.inCommonWith(sent)).isEqualTo(5_000);
    }

    private static void add(SpanIds all, String... spanIds) {
        for (String spanId : spanIds) {
            all.add(spanId);
        }
    }
}

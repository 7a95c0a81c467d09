// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.waybill.benchmarks.endtoend.shop.Contender;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final Map<String, Double> ALL_TRACED =
            Map.of("messages", 10.0, "spans.sending", 10.0, "spans.processing", 10.0, "spans.traced", 10.0);

    @Test
    void isGivenByASpanThatSendsAndOneThatProcessesForEachMessage() {
        assertThatCode(() -> Proof.require(Contender.AGENT, ALL_TRACED)).doesNotThrowAnyException();
    }

    @Test
    void isNotGivenWhereOneMessageIsNotBelowItsSender() {
        Map<String, Double> oneLost =
                Map.of("messages", 10.0, "spans.sending", 10.0, "spans.processing", 10.0, "spans.traced", 9.0);

        assertThatIllegalStateException()
                .isThrownBy(() -> Proof.require(Contender.AGENT, oneLost))
                .withMessageContaining("AGENT is not measured: 10.0 spans.traced were expected");
    }

    @Test
    void isNotGivenWhereAWrapperHasSpansThatNobodyAskedFor() {
        Map<String, Double> more = new HashMap<>(ALL_TRACED);
        more.put("spans.others", 1.0);

        assertThatIllegalStateException().isThrownBy(() -> Proof.require(Contender.WAYBILL, more));
    }

    @Test
    void isNotGivenByAnAgentThatToldNothing() {
        assertThatIllegalStateException().isThrownBy(() -> Proof.require(Contender.AGENT, Map.of("messages", 10.0)));
    }

    @Test
    void isNotGivenWhereTheRawProgramTraces() {
        assertThatIllegalStateException().isThrownBy(() -> Proof.require(Contender.RAW, ALL_TRACED));
    }
}

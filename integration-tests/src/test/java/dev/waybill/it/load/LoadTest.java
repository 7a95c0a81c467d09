// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.CountedSpans;
import dev.waybill.it.EveryBroker;
import dev.waybill.it.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/**
 * Eight threads send on four channels and four consumers handle, all of them traced: nothing is lost, and no trace is
 * mixed up with another. {@code -Dload.messages} says how many messages.
 */
@EveryBroker
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadTest {
    private static final int MESSAGES = Integer.getInteger("load.messages", 20_000);

    @Parameter
    private BrokerUnderTest broker;

    private Parentage parentage;
    private CountedSpans spans;
    private Outcome outcome;

    @BeforeParameterizedClassInvocation
    void run() throws Exception {
        parentage = new Parentage(MESSAGES);
        spans = new CountedSpans(parentage::note);
        outcome = LoadRun.of(Way.WRAPPED, spans.openTelemetry(), MESSAGES, broker);
        System.out.printf("%,d messages over %s: %s%n", MESSAGES, broker, outcome.totals());
    }

    @AfterParameterizedClassInvocation
    void close() {
        spans.close();
    }

    @Test
    void noMessageIsLostOrDoubled() {
        assertThat(outcome.totals()).isEqualTo(Ledger.Totals.allOf(MESSAGES));
        assertThat(outcome.leftInQueue()).isZero();
    }

    @Test
    void everySpanThatStartsEnds() {
        spans.assertEnded(2L * MESSAGES);
    }

    @Test
    void everyMessageIsProcessedBelowTheSpanThatSentIt() {
        spans.assertEnded(2L * MESSAGES);

        assertThat(parentage.kept()).isEqualTo(MESSAGES);
    }

    @Test
    void everyThreadIsLeftAsItWas() {
        assertThat(outcome.contextsLeft()).isZero();
    }
}

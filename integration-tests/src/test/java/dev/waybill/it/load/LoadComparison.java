// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import dev.waybill.it.Way;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What wrapping costs where messages are many: the same run raw and wrapped, in turn. Measured on demand, and nothing is
 * asserted of the figures: see {@code docs/reliability.md}.
 */
@EveryBroker
class LoadComparison {
    private static final int MESSAGES = Integer.getInteger("load.messages", 200_000);
    private static final int PAIRS = Integer.getInteger("load.pairs", 6);

    private final BrokerUnderTest broker;
    private final List<Outcome> raw = new ArrayList<>();
    private final List<Outcome> wrapped = new ArrayList<>();

    LoadComparison(BrokerUnderTest broker) {
        this.broker = broker;
    }

    @Test
    void wrappedAgainstRaw() throws Exception {
        assumeFalse(broker.isEmbedded(), "the embedded broker would compete with what is measured for its own process");
        assertThat(PAIRS).as("-Dload.pairs, of which the first only warms up").isGreaterThan(1);
        assertThat(System.getProperty("io.opentelemetry.context.enableStrictContext"))
                .as("strict context checking costs time: add -Dio.opentelemetry.context.enableStrictContext=false")
                .isEqualTo("false");
        try (OpenTelemetrySdk sdk = ProductionSdk.create()) {
            for (int pair = 0; pair < PAIRS; pair++) {
                raw.add(run(Way.RAW, sdk));
                wrapped.add(run(Way.WRAPPED, sdk));
            }
        }
        // The first pair warms up.
        raw.remove(0);
        wrapped.remove(0);
        tell();
    }

    private Outcome run(Way way, OpenTelemetry openTelemetry) throws Exception {
        Outcome outcome = LoadRun.of(way, openTelemetry, MESSAGES, broker);
        assertThat(outcome.totals()).isEqualTo(Ledger.Totals.allOf(MESSAGES));
        return outcome;
    }

    private void tell() {
        System.out.printf(
                "%n%s, JDK %s, %,d messages a run, pairs: %d and one to warm up%n%n",
                broker, Runtime.version(), MESSAGES, raw.size());
        System.out.println("| | raw | wrapped | wrapped / raw |\n|---|---|---|---|");
        row("messages a second", "%,.0f", Outcome::messagesPerSecond);
        row("client's CPU a message, microseconds", "%.1f", Outcome::cpuMicrosAMessage);
        row("confirmed, 99 of 100, within ms", "%.2f", Outcome::slowConfirmMillis);
    }

    private void row(String name, String format, ToDoubleFunction<Outcome> figure) {
        System.out.printf(
                "| %s | %s | %s | %s |%n",
                name,
                spread(raw, figure).in(format),
                spread(wrapped, figure).in(format),
                ratios(figure).in("%.3f"));
    }

    private static Spread spread(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
        return Spread.of(outcomes.stream().map(figure::applyAsDouble).toList());
    }

    /** Of each pair, since the machine is not the same from one minute to the next. */
    private Spread ratios(ToDoubleFunction<Outcome> figure) {
        return Spread.of(IntStream.range(0, raw.size())
                .mapToObj(i -> figure.applyAsDouble(wrapped.get(i)) / figure.applyAsDouble(raw.get(i)))
                .toList());
    }
}

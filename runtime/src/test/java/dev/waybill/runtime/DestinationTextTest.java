// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.OpenTelemetry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DestinationTextTest {
    @Test
    void aTextWithoutPlaceholdersIsTheName() {
        DestinationText text = DestinationText.of("task_queue", Map.of());

        assertThat(text.isTemplate()).isFalse();
        assertThat(text.text()).isEqualTo("task_queue");
    }

    @Test
    void aPlaceholderMayStandSeveralTimes() {
        DestinationText text = DestinationText.of("{region}.order.{kind}.{region}", Map.of());

        assertThat(text.placeholders()).containsExactly("region", "kind");
        assertThat(text.filled(new Object[] {"eu", null})).isEqualTo("eu.order.null.eu");
    }

    @Test
    void variablesAreFilledOnceAndForAll() {
        DestinationText text = DestinationText.of("${exchange}:order.{region}", Map.of("exchange", "orders"));

        assertThat(text.text()).isEqualTo("orders:order.{region}");
        assertThat(text.filled(new Object[] {"eu"})).isEqualTo("orders:order.eu");
    }

    @Test
    void whatFillsAVariableIsTakenLiterally() {
        DestinationText text = DestinationText.of("${queue}", Map.of("queue", "{region}${queue}"));

        assertThat(text.text()).isEqualTo("{region}${queue}");
        assertThat(text.isTemplate()).isFalse();
    }

    @Test
    void aBraceThatIsNotClosedStandsForItself() {
        assertThat(DestinationText.of("odd{queue", Map.of()).text()).isEqualTo("odd{queue");
    }

    @Test
    void aVariableThatNothingFillsIsReportedWhenTheWrapperIsMade() {
        WaybillTelemetry telemetry = WaybillTelemetry.create(OpenTelemetry.noop());

        assertThatThrownBy(() -> telemetry.destination("${orders.queue}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("[UnfilledVariable] Nothing fills ${orders.queue} in the destination \"${orders.queue}\"."
                        + " Give it a value: WaybillTelemetry.builder(openTelemetry).variable(\"orders.queue\", ...)"
                        + ".build(), and pass that to wrap(...).");
    }

    @Test
    void theBuilderFillsVariables() {
        Sdk sdk = Sdk.recording();
        WaybillTelemetry.builder(sdk.openTelemetry())
                .variable("orders.queue", "orders-eu")
                .build()
                .destination("${orders.queue}")
                .consumer(MapAdapter.OF_OBJECTS)
                .start(Map.of())
                .close();

        assertThat(sdk.span().getName()).isEqualTo("process orders-eu");
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody records here, but others do: the context is handed on (OpenTelemetry, "SDK disabled"). */
class PassingTest {
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final WaybillTelemetry telemetry = WaybillTelemetry.create(Sdk.disabled());

    private final Operation<Map<String, Object>> handle =
            telemetry.destination("email_queue").consumer(MapAdapter.OF_OBJECTS);

    private final Operation<Map<String, Object>> created =
            telemetry.destination("orders").producer(MapAdapter.OF_OBJECTS);

    @Test
    void whatAHandlerSendsCarriesTheContextOfTheMessageItHandles() {
        MessageSpan<Map<String, Object>> handling =
                handle.start(Map.of("traceparent", TRACEPARENT, "baggage", "user.id=u7"));
        MessageSpan<Map<String, Object>> sending = created.start(null);
        Map<String, Object> sent = sending.inject(null);
        sending.close();
        handling.close();

        assertThat(sent).containsEntry("traceparent", TRACEPARENT).containsEntry("baggage", "user.id=u7");
        assertThat(Span.current()).isSameAs(Span.getInvalid());
    }

    @Test
    void aMessageIsLeftAloneWhereThereIsNoContext() {
        Map<String, Object> headers = Map.of("traceparent", TRACEPARENT);

        MessageSpan<Map<String, Object>> sending = created.start(headers);
        assertThat(sending.inject(headers)).isSameAs(headers);
        sending.close();
    }

    @Test
    void baggageAloneTravelsToo() {
        try (Scope ignored = Baggage.builder().put("user.id", "u7").build().makeCurrent()) {
            MessageSpan<Map<String, Object>> sending = created.start(null);
            Map<String, Object> sent = sending.inject(null);
            assertThat(sent).containsOnlyKeys("baggage");
            sending.close();
        }
    }

    @Test
    void aSpanThatSomebodyElseRecordsStaysCurrent() {
        Span request = Sdk.recording()
                .openTelemetry()
                .getTracer("shop")
                .spanBuilder("GET /")
                .startSpan();
        try (Scope ignored = request.makeCurrent()) {
            MessageSpan<Map<String, Object>> sending = created.start(null);
            assertThat(Span.current()).isSameAs(request);
            sending.close();
        }
    }
}

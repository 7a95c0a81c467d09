// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A publish that is legal without a context stays legal with it. */
class HeaderLimitTest {
    /** {@code traceparent} of 55 characters: name 1 + 11, type 1, length 4. */
    private static final int TRACEPARENT = 72;

    /** {@code tracestate: congo=t61rcWkgMzE}. */
    private static final int TRACESTATE = 16 + 17;

    /** {@code baggage: user.id=u7}. */
    private static final int BAGGAGE = 13 + 10;

    private static final Context CONTEXT = Context.root()
            .with(Span.wrap(SpanContext.create(
                    "4bf92f3577b34da6a3ce929d0e0e4736",
                    "00f067aa0ba902b7",
                    TraceFlags.getSampled(),
                    TraceState.builder().put("congo", "t61rcWkgMzE").build())))
            .with(Baggage.builder().put("user.id", "u7").build());

    @Test
    void everythingTravelsThatFits() {
        assertThat(sentWithin(TRACEPARENT + TRACESTATE + BAGGAGE, Map.of()))
                .containsOnlyKeys("traceparent", "tracestate", "baggage");
    }

    @Test
    void baggageStaysBehindFirst() {
        assertThat(sentWithin(TRACEPARENT + TRACESTATE + BAGGAGE - 1, Map.of()))
                .containsOnlyKeys("traceparent", "tracestate");
    }

    @Test
    void thenTheTraceState() {
        assertThat(sentWithin(TRACEPARENT + TRACESTATE - 1, Map.of())).containsOnlyKeys("traceparent");
    }

    @Test
    void thenTheContextAndNeverTheMessage() {
        assertThat(sentWithin(TRACEPARENT - 1, Map.of())).isEmpty();
    }

    @Test
    void theApplicationsOwnHeadersCountInWholeAndAreNeverDropped() {
        Map<String, Object> headers = Map.of(
                "tenant", "acme", "signature", new byte[10], "route", List.of("eu", Map.of("hop", "é")), "attempt", 1);
        int own = (7 + 9) + (10 + 15) + (6 + 5 + 7 + 5 + 4 + 7) + (8 + 5);

        assertThat(sentWithin(own + TRACEPARENT, headers))
                .containsAllEntriesOf(headers)
                .containsKey("traceparent");
        assertThat(sentWithin(own + TRACEPARENT - 1, headers)).isEqualTo(headers);
    }

    @Test
    void aFieldWhoseNameAMessageCannotHaveStaysBehind() {
        Map<String, Object> sent = sentWithin(1000, new Format("uber-trace-id") {
            @Override
            public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
                setter.set(carrier, "uber-trace-id", "1:2:0:1");
                setter.set(carrier, "uberctx-" + "k".repeat(255), "v");
            }
        });

        assertThat(sent).containsOnlyKeys("uber-trace-id");
    }

    @Test
    void baggageStaysBehindAlsoWhereItSharesAFieldWithTheSpan() {
        Map<String, Object> sent = sentWithin(60, new Format("X-Honeycomb-Trace") {
            @Override
            public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
                String user = Baggage.fromContext(context).getEntryValue("user.id");
                setter.set(
                        carrier,
                        "X-Honeycomb-Trace",
                        "1;trace_id=1" + (user == null ? "" : ",user.id=" + "7".repeat(60)));
            }
        });

        assertThat(sent).containsOnly(Map.entry("X-Honeycomb-Trace", "1;trace_id=1"));
    }

    @Test
    void headersThatContainThemselvesCostTheContextAndNotTheMessage() {
        Map<String, Object> itself = new HashMap<>();
        itself.put("itself", itself);

        try (LogLines log = new LogLines()) {
            assertThat(sentWithin(1000, itself)).isSameAs(itself);
            assertThat(log.all()).hasSize(1);
        }
    }

    @Test
    void oneLineTellsThatSomethingStayedBehind() {
        WaybillTelemetry telemetry = WaybillTelemetry.builder(Sdk.disabled())
                .maxHeaderBytes(TRACEPARENT)
                .build();

        try (LogLines log = new LogLines()) {
            sentWithin(telemetry, Map.of());
            sentWithin(telemetry, Map.of());

            assertThat(log.all())
                    .singleElement()
                    .asString()
                    .contains("could not send all of the context (headers may take 72 bytes, see maxHeaderBytes,");
        }
    }

    @Test
    void theOtherPropertiesOfAMessageCountWhereTheyAreSeen() {
        AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                .messageId("order-1")
                .deliveryMode(2)
                .build();
        int frame = 26;
        int own = (1 + 7) + 1;

        assertThat(sentWithin(frame + own + TRACEPARENT, properties)).containsOnlyKeys("traceparent");
        assertThat(sentWithin(frame + own + TRACEPARENT - 1, properties)).isEmpty();
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThatThrownBy(() -> WaybillTelemetry.builder(OpenTelemetry.noop()).maxHeaderBytes(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxHeaderBytes is -1, but cannot be negative");
    }

    private static Map<String, Object> sentWithin(int maxHeaderBytes, Map<String, Object> headers) {
        return sentWithin(
                WaybillTelemetry.builder(Sdk.disabled())
                        .maxHeaderBytes(maxHeaderBytes)
                        .build(),
                headers);
    }

    private static Map<String, Object> sentWithin(int maxHeaderBytes, TextMapPropagator format) {
        OpenTelemetry openTelemetry = OpenTelemetry.propagating(ContextPropagators.create(format));
        return sentWithin(
                WaybillTelemetry.builder(openTelemetry)
                        .maxHeaderBytes(maxHeaderBytes)
                        .build(),
                Map.of());
    }

    private static Map<String, Object> sentWithin(WaybillTelemetry telemetry, Map<String, Object> headers) {
        Operation<Map<String, Object>> operation =
                telemetry.destination("task_queue").system("rabbitmq").producer(MapAdapter.OF_OBJECTS);
        try (Scope ignored = CONTEXT.makeCurrent()) {
            MessageSpan<Map<String, Object>> span = operation.start(headers);
            Map<String, Object> sent = span.inject(headers);
            span.close();
            return sent;
        }
    }

    private static Map<String, Object> sentWithin(int maxHeaderBytes, AMQP.BasicProperties properties) {
        Operation<AMQP.BasicProperties> operation = WaybillTelemetry.builder(Sdk.disabled())
                .maxHeaderBytes(maxHeaderBytes)
                .build()
                .destination("task_queue")
                .system("rabbitmq")
                .producer(BasicPropertiesAdapter.INSTANCE);
        try (Scope ignored = CONTEXT.makeCurrent()) {
            MessageSpan<AMQP.BasicProperties> span = operation.start(properties);
            Map<String, Object> sent = span.inject(properties).getHeaders();
            span.close();
            return sent;
        }
    }

    /** Another format, which writes into this field and others. */
    private abstract static class Format implements TextMapPropagator {
        private final String field;

        Format(String field) {
            this.field = field;
        }

        @Override
        public List<String> fields() {
            return List.of(field);
        }

        @Override
        public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
            return context;
        }
    }
}

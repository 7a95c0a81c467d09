// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Headers that a deployment wants to see on the spans of both ends, and what they must not show. */
@EveryBroker
class CapturedHeadersTest {
    private static final AMQP.BasicProperties PROPERTIES = new AMQP.BasicProperties.Builder()
            .headers(Map.of("tenant", "acme", "token", "s3cret", "note", "none of your business"))
            .build();

    private final RecordedSpans spans = new RecordedSpans();
    private final TestQueue tasks;

    CapturedHeadersTest(BrokerUnderTest broker) throws Exception {
        this.tasks = TestQueue.on(broker);
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        spans.close();
    }

    @Test
    void whatIsNamedIsSeenOnBothEnds() throws Exception {
        run(spans.telemetry(it -> it.captureHeaders("tenant", "absent")));

        assertThat(bothEnds())
                .allSatisfy(span -> assertThat(captured(span))
                        .containsExactly(Map.entry("messaging.header.tenant", List.of("acme"))));
    }

    @Test
    void whatIsRedactedIsNotSeen() throws Exception {
        run(spans.telemetry(
                it -> it.captureHeaders("tenant", "token", "note").redactHeaders((name, value) -> switch (name) {
                    case "token" -> "***";
                    case "note" -> null;
                    default -> value;
                })));

        assertThat(bothEnds()).allSatisfy(span -> {
            assertThat(span.getAttributes().get(stringArrayKey("messaging.header.tenant")))
                    .containsExactly("acme");
            assertThat(span.getAttributes().get(stringArrayKey("messaging.header.token")))
                    .containsExactly("***");
            assertThat(span.getAttributes().toString()).doesNotContain("s3cret", "none of your business");
        });
    }

    @Test
    void noneIsSeenUnlessTheDeploymentSaysSo() throws Exception {
        run(spans.telemetry());

        assertThat(bothEnds()).allSatisfy(span -> assertThat(captured(span)).isEmpty());
    }

    private void run(WaybillTelemetry telemetry) throws Exception {
        tasks.consume(TracedTaskHandler.wrap((tag, task) -> {}, telemetry));
        TracedTaskQueue.wrap(tasks.sender(), telemetry).publish(PROPERTIES, new byte[0]);
        spans.only(SpanKind.CONSUMER);
    }

    private List<SpanData> bothEnds() {
        assertThat(spans.all()).hasSize(2);
        return spans.all();
    }

    private static Map<String, Object> captured(SpanData span) {
        Map<String, Object> captured = new LinkedHashMap<>();
        span.getAttributes().forEach((key, value) -> {
            if (isCaptured(key)) {
                captured.put(key.getKey(), value);
            }
        });
        return captured;
    }

    private static boolean isCaptured(AttributeKey<?> key) {
        return key.getKey().startsWith("messaging.header.");
    }
}

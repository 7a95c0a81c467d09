// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.shop.EmailHandler;
import dev.waybill.it.shop.EmailTask;
import dev.waybill.it.shop.Emails;
import dev.waybill.it.shop.TracedEmailHandler;
import dev.waybill.it.shop.TracedEmails;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A context that travels inside the payload, through a queue without headers. */
@EveryBroker
class EmailsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordedSpans spans = new RecordedSpans();
    private final TestQueue queue;
    private final Emails emails;

    EmailsTest(BrokerUnderTest broker) throws Exception {
        this.queue = TestQueue.on(broker);
        this.emails = TracedEmails.wrap(
                task -> queue.sender().publish(null, JSON.writeValueAsBytes(task)), spans.openTelemetry());
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        spans.close();
    }

    @Test
    void joinsTheHandlersSpanToTheSenders() throws Exception {
        EmailHandler handler = TracedEmailHandler.wrap(task -> {}, spans.openTelemetry());
        queue.consume((tag, message) -> handler.send(JSON.readValue(message.getBody(), EmailTask.class)));

        emails.send(new EmailTask("ada@example.com", null));

        SpanData processed = spans.only(SpanKind.CONSUMER);
        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(processed.getParentSpanId()).isEqualTo(sent.getSpanId());
        assertThat(sent.getAttributes().get(AttributeKey.stringKey("messaging.system.name")))
                .isEqualTo("redis");
    }

    @Test
    void writesTheContextIntoThePayloadAndNowhereElse() throws Exception {
        emails.send(new EmailTask("ada@example.com", Map.of("campaign", "spring")));

        var message = queue.take();
        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(message.getProps().getHeaders()).isNull();
        assertThat(new String(message.getBody(), StandardCharsets.UTF_8))
                .matches("\\{\"to\":\"ada@example.com\",\"carrier\":\\{\"campaign\":\"spring\",\"traceparent\":\"00-"
                        + sent.getTraceId() + "-" + sent.getSpanId() + "-0[13]\"}}");
    }

    @Test
    void leavesTheCallersTaskAlone() throws Exception {
        EmailTask task = new EmailTask("ada@example.com", Map.of("campaign", "spring"));

        emails.send(task);

        assertThat(task.carrier()).containsExactly(Map.entry("campaign", "spring"));
    }
}

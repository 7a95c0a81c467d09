// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RabbitSettlementTest {
    private final Sdk sdk = Sdk.recording();
    private final WaybillTelemetry telemetry = sdk.telemetry();
    private final List<String> settled = new ArrayList<>();

    @Test
    void settlingInAHandlerIsASpanBelowItLinkedToTheSender() throws IOException {
        RabbitSettlement settlement = RabbitSettlement.of(channel(), "task_queue", telemetry);

        Operation<Map<String, Object>> handle =
                telemetry.destination("task_queue").consumer(MapAdapter.OF_OBJECTS);
        MessageSpan<Map<String, Object>> handling = handle.start(Senders.message(1));
        settlement.ack(7, false);
        handling.close();

        assertThat(settled).containsExactly("basicAck[7, false]");
        assertThat(sdk.spans(SpanKind.CLIENT))
                .singleElement()
                .satisfies(span -> assertThat(span)
                        .hasName("ack task_queue")
                        .hasParent(sdk.spans(SpanKind.CONSUMER).get(0))
                        .hasTotalRecordedLinks(1)
                        .hasAttributesSatisfyingExactly(
                                equalTo(stringKey("messaging.operation.name"), "ack"),
                                equalTo(stringKey("messaging.operation.type"), "settle"),
                                equalTo(stringKey("messaging.system.name"), "rabbitmq"),
                                equalTo(stringKey("messaging.destination.name"), "task_queue"),
                                equalTo(longKey("rabbitmq.message.delivery_tag"), 7L)));
        assertThat(sdk.spans(SpanKind.CLIENT)
                        .get(0)
                        .getLinks()
                        .get(0)
                        .getSpanContext()
                        .getSpanId())
                .isEqualTo(Senders.span(1));
    }

    @Test
    void everyWayToSettleHasItsName() throws IOException {
        RabbitSettlement settlement = RabbitSettlement.of(channel(), "task_queue", telemetry);

        settlement.nack(1, true, false);
        settlement.reject(2, true);

        assertThat(settled).containsExactly("basicNack[1, true, false]", "basicReject[2, true]");
        assertThat(sdk.spans())
                .extracting(span -> span.getName())
                .containsExactly("nack task_queue", "reject task_queue");
        assertThat(sdk.spans()).allSatisfy(span -> assertThat(span).hasTotalRecordedLinks(0));
    }

    @Test
    void itIsTimedAndCountsNoMessage() throws IOException {
        RabbitSettlement.of(channel(), "task_queue", telemetry).ack(7, false);

        assertThat(sdk.metric("messaging.client.operation.duration"))
                .hasHistogramSatisfying(histogram -> histogram.hasPointsSatisfying(point ->
                        point.hasCount(1).hasAttribute(equalTo(stringKey("messaging.operation.name"), "ack"))));
        assertThat(sdk.measured("messaging.client.consumed.messages")).isFalse();
    }

    @Test
    void theChannelsFailureIsTheCallers() {
        IOException closed = new IOException("channel closed");

        assertThatThrownBy(() -> RabbitSettlement.of(failing(closed), "task_queue", telemetry)
                        .ack(7, false))
                .isSameAs(closed);
        assertThat(sdk.span().getStatus().getStatusCode()).hasToString("ERROR");
    }

    @Test
    void withTelemetryOffOnlyTheChannelIsCalled() throws IOException {
        RabbitSettlement.of(channel(), "task_queue", WaybillTelemetry.create(OpenTelemetry.noop()))
                .ack(7, false);

        assertThat(settled).containsExactly("basicAck[7, false]");
    }

    private Channel channel() {
        return (Channel) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Channel.class}, (proxy, method, arguments) -> {
                    settled.add(method.getName() + Arrays.toString(arguments));
                    return null;
                });
    }

    private Channel failing(IOException failure) {
        return (Channel) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Channel.class}, (proxy, method, arguments) -> {
                    throw failure;
                });
    }
}

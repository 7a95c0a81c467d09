// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final String SENT = "messaging.client.sent.messages";
    private static final String CONSUMED = "messaging.client.consumed.messages";

    private final Sdk sdk = Sdk.recording();

    private final Operation<Map<String, Object>> created =
            sdk.telemetry().destination("orders.{region}").system("rabbitmq").producer(MapAdapter.OF_OBJECTS);

    @Test
    void sendingIsTimedAndCountedUnderOneSetOfAttributes() {
        created.prepare().placeholder("region", "eu").start(null).close();

        assertThat(sdk.metric("messaging.client.operation.duration"))
                .hasUnit("s")
                .hasHistogramSatisfying(histogram -> histogram.hasPointsSatisfying(point -> point.hasCount(1)
                        .hasBucketBoundaries(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)
                        .hasAttributesSatisfyingExactly(
                                equalTo(stringKey("messaging.operation.name"), "send"),
                                equalTo(stringKey("messaging.operation.type"), "send"),
                                equalTo(stringKey("messaging.system.name"), "rabbitmq"),
                                equalTo(stringKey("messaging.destination.template"), "orders.{region}"))));
        assertThat(sdk.metric(SENT))
                .hasUnit("{message}")
                .hasLongSumSatisfying(sum -> sum.isMonotonic()
                        .hasPointsSatisfying(point -> point.hasValue(1)
                                .hasAttributesSatisfyingExactly(
                                        equalTo(stringKey("messaging.operation.name"), "send"),
                                        equalTo(stringKey("messaging.operation.type"), "send"),
                                        equalTo(stringKey("messaging.system.name"), "rabbitmq"),
                                        equalTo(stringKey("messaging.destination.template"), "orders.{region}"))));
    }

    @Test
    void aFailureWithoutANameInTheLanguageHasTheNameOfItsClass() {
        RuntimeException failure = new IllegalStateException("channel closed") {
            private static final long serialVersionUID = 1L;
        };
        MessageSpan<Map<String, Object>> span = created.start(null);
        span.fail(failure);
        span.close();

        assertThat(sdk.span())
                .hasAttributesSatisfying(
                        equalTo(stringKey("error.type"), failure.getClass().getName()));
    }

    @Test
    void aDurationIsInSeconds() {
        created.start(null).close();

        assertThat(sdk.metric("messaging.client.operation.duration"))
                .hasHistogramSatisfying(histogram -> histogram.hasPointsSatisfying(point -> point.satisfies(
                        it -> assertThat(it.getSum()).isPositive().isLessThan(60))));
    }

    @Test
    void aFailureIsToldApart() {
        MessageSpan<Map<String, Object>> span = created.start(null);
        span.fail(new IllegalStateException("channel closed"));
        span.close();

        assertThat(sdk.metric(SENT))
                .hasLongSumSatisfying(sum -> sum.hasPointsSatisfying(point -> point.hasValue(1)
                        .hasAttribute(equalTo(stringKey("error.type"), "java.lang.IllegalStateException"))));
    }

    @Test
    void processingIsMeasuredAsSuch() {
        consumer().start(Senders.message(1)).close();

        assertThat(sdk.metric("messaging.process.duration"))
                .hasHistogramSatisfying(histogram -> histogram.hasPointsSatisfying(point -> point.hasCount(1)
                        .hasAttributesSatisfyingExactly(
                                equalTo(stringKey("messaging.operation.name"), "process"),
                                equalTo(stringKey("messaging.operation.type"), "process"),
                                equalTo(stringKey("messaging.destination.name"), "orders"))));
        assertThat(total(CONSUMED)).isEqualTo(1);
        assertThat(sdk.measured("messaging.client.operation.duration")).isFalse();
    }

    @Test
    void aBatchCountsItsMessages() {
        sdk.telemetry()
                .destination("orders")
                .batchProducer(Messages.<Map<String, Object>>inList(), MapAdapter.OF_OBJECTS)
                .start(List.of(Map.of(), Map.of()))
                .close();

        assertThat(total(SENT)).isEqualTo(2);
    }

    @Test
    void aMessageOfABatchCountsOnceHoweverItIsHandled() {
        Operation<List<Map<String, Object>>> batch =
                sdk.telemetry().destination("orders").batchConsumer(Messages.inList(), MapAdapter.OF_OBJECTS);

        MessageSpan<List<Map<String, Object>>> handling = batch.start(Senders.messages(3));
        consumer().start(Senders.message(1)).close();
        consumer().start(Senders.message(2)).close();
        handling.close();

        assertThat(total(CONSUMED)).isEqualTo(3);
    }

    @Test
    void aMessageThatIsHandledWithinOneOfABatchCountsItself() {
        Operation<List<Map<String, Object>>> batch =
                sdk.telemetry().destination("orders").batchConsumer(Messages.inList(), MapAdapter.OF_OBJECTS);

        MessageSpan<List<Map<String, Object>>> orders = batch.start(Senders.messages(1));
        MessageSpan<Map<String, Object>> order = consumer().start(Senders.message(1));
        consumer().start(Senders.message(2)).close();
        order.close();
        orders.close();

        assertThat(total(CONSUMED)).isEqualTo(2);
    }

    @Test
    void aPullIsTimedOnce() {
        MessageSpan<Optional<Map<String, Object>>> receiving = poll().start();
        receiving.received(Optional.of(Senders.message(1)));
        receiving.close();

        assertThatThePullIsTimedOnce();
    }

    @Test
    void aFailedPullIsTimedOnce() {
        MessageSpan<Optional<Map<String, Object>>> receiving = poll().start();
        receiving.fail(new IllegalStateException("channel closed"));
        receiving.close();

        assertThat(sdk.metric("messaging.client.operation.duration"))
                .hasHistogramSatisfying(histogram -> histogram.hasPointsSatisfying(point -> point.hasCount(1)
                        .hasAttribute(equalTo(stringKey("error.type"), "java.lang.IllegalStateException"))));
    }

    @Test
    void aPullThatAnswersLaterIsTimedOnce() {
        MessageSpan<Optional<Map<String, Object>>> receiving = poll().start();
        receiving.receivedWith(CompletableFuture.completedFuture(Optional.of(Senders.message(1))));
        receiving.close();

        assertThatThePullIsTimedOnce();
    }

    @Test
    void anEmptyPollIsNotMeasured() {
        MessageSpan<Optional<Map<String, Object>>> receiving = poll().start();
        receiving.received(Optional.empty());
        receiving.close();

        assertThat(sdk.measured("messaging.client.operation.duration")).isFalse();
    }

    @Test
    void aPulledMessageCountsOnceAlthoughItIsThenProcessed() {
        WaybillTelemetry telemetry = sdk.telemetry();
        Operation<Optional<Map<String, Object>>> poll =
                telemetry.destination("orders").receiver(Messages.inOptional(), MapAdapter.OF_OBJECTS);
        Operation<Map<String, Object>> handle = telemetry.destination("orders").consumer(MapAdapter.OF_OBJECTS);
        Map<String, Object> pulled = Senders.message(1);

        MessageSpan<Optional<Map<String, Object>>> receiving = poll.start();
        receiving.received(Optional.of(pulled));
        receiving.close();
        handle.start(pulled).close();
        assertThat(total(CONSUMED)).isEqualTo(1);

        handle.start(pulled).close();
        assertThat(total(CONSUMED)).isEqualTo(2);
    }

    @Test
    void metricsAreMeasuredWithoutSpansToo() {
        InMemoryMetricReader reader = InMemoryMetricReader.create();
        OpenTelemetry metricsAlone = OpenTelemetrySdk.builder()
                .setMeterProvider(
                        SdkMeterProvider.builder().registerMetricReader(reader).build())
                .build();

        Map<String, Object> headers = Map.of();
        MessageSpan<Map<String, Object>> span = WaybillTelemetry.create(metricsAlone)
                .destination("orders")
                .producer(MapAdapter.OF_OBJECTS)
                .start(headers);
        assertThat(span.inject(headers)).isEqualTo(headers);
        span.close();

        assertThat(reader.collectAllMetrics())
                .extracting(MetricData::getName)
                .containsExactlyInAnyOrder("messaging.client.operation.duration", SENT);
    }

    private void assertThatThePullIsTimedOnce() {
        assertThat(sdk.metric("messaging.client.operation.duration"))
                .hasHistogramSatisfying(histogram -> histogram.hasPointsSatisfying(point -> point.hasCount(1)));
    }

    private Operation<Optional<Map<String, Object>>> poll() {
        return sdk.telemetry().destination("orders").receiver(Messages.inOptional(), MapAdapter.OF_OBJECTS);
    }

    private Operation<Map<String, Object>> consumer() {
        return sdk.telemetry().destination("orders").consumer(MapAdapter.OF_OBJECTS);
    }

    private long total(String counter) {
        return sdk.metric(counter).getLongSumData().getPoints().stream()
                .mapToLong(point -> point.getValue())
                .sum();
    }
}

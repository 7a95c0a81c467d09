// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.impl.DefaultExceptionHandler;
import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import dev.waybill.it.Patience;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.TestQueue;
import dev.waybill.it.faults.FaultyTelemetry.Fault;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TracedTaskHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One exception out of a consumer closes its channel, and with it the consumer: none may come from telemetry, whatever
 * throws there.
 */
@EveryBroker
class SurvivingConsumerTest {
    private static final List<String> IDS =
            IntStream.range(0, 100).mapToObj(number -> "task-" + number).toList();

    private final RecordedSpans spans = new RecordedSpans();
    private final FaultyTelemetry telemetry = new FaultyTelemetry();
    private final TestQueue tasks;

    SurvivingConsumerTest(BrokerUnderTest broker) throws Exception {
        this.tasks = TestQueue.on(broker, new DefaultExceptionHandler());
    }

    /** The spans are not asked whether each has ended: some of these faults keep them from it. */
    @AfterEach
    void close() throws Exception {
        tasks.close();
    }

    /** Every method of OpenTelemetry that the handling of a message calls, throwing each kind of throwable. */
    static Stream<Fault> faults() throws IOException {
        return calledByAHandler().stream()
                .sorted()
                .flatMap(method -> Stream.of(
                                new IllegalStateException("telemetry"),
                                new AssertionError("telemetry"),
                                new NoSuchMethodError("telemetry"),
                                new StackOverflowError("telemetry"),
                                new OutOfMemoryError("telemetry"))
                        .map(thrown -> new Fault(method, thrown)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aConsumerHandlesAllOfItsTasks(Fault fault) throws Exception {
        for (String id : IDS) {
            tasks.sender().publish(properties(id), new byte[0]);
        }
        Queue<String> handled = new ConcurrentLinkedQueue<>();
        Channel channel = tasks.newChannel();
        TaskHandler handler = TracedTaskHandler.wrap(
                (tag, task) -> {
                    handled.add(task.getProperties().getMessageId());
                    channel.basicAck(task.getEnvelope().getDeliveryTag(), false);
                },
                telemetry.of(spans.openTelemetry()));
        telemetry.breakDown(fault);

        channel.basicConsume(tasks.name(), false, handler, tag -> {});

        Patience.await().until(() -> handled.size() >= IDS.size() || !channel.isOpen());
        assertThat(handled).containsExactlyElementsOf(IDS);
        assertThat(channel.isOpen()).isTrue();
        channel.close();
        assertThat(tasks.channel().messageCount(tasks.name())).as("given back").isZero();
    }

    private static Set<String> calledByAHandler() throws IOException {
        FaultyTelemetry telemetry = new FaultyTelemetry();
        try (RecordedSpans spans = new RecordedSpans()) {
            TaskHandler handler = TracedTaskHandler.wrap((tag, task) -> {}, telemetry.of(spans.openTelemetry()));
            telemetry.reset();
            handler.handle("tag", new Delivery(new Envelope(1, false, "", "tasks"), properties("task-1"), new byte[0]));
        }
        return telemetry.called();
    }

    private static AMQP.BasicProperties properties(String id) {
        return new AMQP.BasicProperties.Builder()
                .messageId(id)
                .headers(Map.of("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .build();
    }
}

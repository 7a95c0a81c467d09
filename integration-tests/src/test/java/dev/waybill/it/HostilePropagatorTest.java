// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a propagator does, messages are sent and handled as if nobody traced them. */
@EveryBroker
class HostilePropagatorTest {
    private static final byte[] BODY = {1, 2, 3};

    private final TestQueue tasks;
    private final List<RecordedSpans> recorded = new ArrayList<>();

    HostilePropagatorTest(BrokerUnderTest broker) throws Exception {
        this.tasks = TestQueue.on(broker);
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        recorded.forEach(RecordedSpans::close);
    }

    @ParameterizedTest
    @EnumSource
    void leavesASentMessageAlone(HostilePropagator propagator) throws Exception {
        GetResponse untraced = tasks.takeUntraced(properties(), BODY);
        TaskQueue traced =
                TracedTaskQueue.wrap(tasks.sender(), spansWith(propagator).openTelemetry());

        traced.publish(properties(), BODY);

        GetResponse arrived = tasks.take();
        assertThat(arrived.getBody()).isEqualTo(untraced.getBody());
        assertThat(arrived.getProps()).isEqualTo(untraced.getProps());
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheHandlingOfAMessageAlone(HostilePropagator propagator) throws Exception {
        Inbox<String> handled = new Inbox<>();
        tasks.consume(TracedTaskHandler.wrap(
                (tag, task) -> handled.add(task.getProperties().getMessageId()),
                spansWith(propagator).openTelemetry()));

        tasks.sender().publish(properties("task-1"), BODY);
        tasks.sender().publish(properties("task-2"), BODY);

        assertThat(List.of(handled.next(), handled.next())).containsExactly("task-1", "task-2");
    }

    private RecordedSpans spansWith(HostilePropagator propagator) {
        RecordedSpans spans = new RecordedSpans(propagator);
        recorded.add(spans);
        return spans;
    }

    private static AMQP.BasicProperties properties() {
        return properties("task-1");
    }

    private static AMQP.BasicProperties properties(String messageId) {
        return new AMQP.BasicProperties.Builder()
                .messageId(messageId)
                .headers(Map.of("customer", "ada"))
                .build();
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownSignalException;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TracedTaskHandler;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A handler that fails, fails towards RabbitMQ's client as if nobody traced it. */
@EveryBroker
class FailingConsumerTest {
    private final RecordedSpans spans = new RecordedSpans();
    private final CaughtByClient caught = new CaughtByClient();
    private final TestQueue tasks;

    FailingConsumerTest(BrokerUnderTest broker) throws Exception {
        this.tasks = TestQueue.on(broker, caught);
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        spans.close();
    }

    /** What a handler may throw at the client. */
    enum Thrown {
        RUNTIME_EXCEPTION(new IllegalStateException("no such customer")),
        CHECKED_EXCEPTION(new IOException("mail server is down")),
        ERROR(new AssertionError("cannot be")),
        LINKAGE_ERROR(new NoClassDefFoundError("shop/Mailer")),
        WITHOUT_STACK(new Stackless());

        final Throwable failure;

        Thrown(Throwable failure) {
            this.failure = failure;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theClientCatchesWhatTheHandlerThrew(Thrown thrown) throws Exception {
        TaskHandler failing = failingWith(thrown.failure);

        Outcome untraced = outcomeOf(failing);
        Outcome traced = outcomeOf(TracedTaskHandler.wrap(failing, spans.openTelemetry()));

        assertThat(traced.caught.failure()).isSameAs(untraced.caught.failure()).isSameAs(thrown.failure);
        assertThat(traced.caught.methodName()).isEqualTo(untraced.caught.methodName());
        assertThat(thrown.failure.getSuppressed()).isEmpty();
        assertThat(traced.closeReason).isEqualTo(untraced.closeReason);
    }

    @ParameterizedTest
    @EnumSource
    void theSpanTellsOfTheFailure(Thrown thrown) throws Exception {
        outcomeOf(TracedTaskHandler.wrap(failingWith(thrown.failure), spans.openTelemetry()));

        SpanData processed = spans.only(SpanKind.CONSUMER);
        assertThat(processed.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(processed.getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo(thrown.failure.getClass().getCanonicalName());
        assertThat(processed.getEvents()).extracting(event -> event.getName()).containsExactly("exception");
    }

    /** The client closes a channel whose consumer failed. */
    private Outcome outcomeOf(TaskHandler handler) throws Exception {
        Channel channel = tasks.consume(handler);
        tasks.sender()
                .publish(new AMQP.BasicProperties.Builder().messageId("task-1").build(), new byte[0]);
        CaughtByClient.Caught failure = caught.next();
        Patience.await().until(() -> !channel.isOpen());
        ShutdownSignalException reason = channel.getCloseReason();
        return new Outcome(failure, withoutConsumerTag(reason.getReason().toString()));
    }

    /** The client's text names the consumer, whose tag the broker chose. */
    private static String withoutConsumerTag(String reason) {
        return reason.replaceAll("\\([^)]*\\)", "()");
    }

    private static TaskHandler failingWith(Throwable failure) {
        return (tag, task) -> sneakily(failure);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the compiler takes T for an unchecked exception
    private static <T extends Throwable> void sneakily(Throwable failure) throws T {
        throw (T) failure;
    }

    private record Outcome(CaughtByClient.Caught caught, String closeReason) {}

    static final class Stackless extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stackless() {
            super("stackless", null, false, false);
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.GetResponse;
import dev.waybill.it.shop.CustomerTasks;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedCustomerTasks;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Find everything that this customer's request caused: what the request service knows, the worker's spans tell. */
@EveryBroker
class CustomerTest {
    private final RecordedSpans spans = new RecordedSpans();
    private final Inbox<Baggage> handled = new Inbox<>();
    private final TestQueue tasks;
    private final TestQueue emails;

    CustomerTest(BrokerUnderTest broker) throws Exception {
        this.tasks = TestQueue.on(broker);
        this.emails = TestQueue.on(broker);
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        emails.close();
        spans.close();
    }

    @Test
    void everySpanThatTheRequestCausedNamesTheUser() throws Exception {
        WaybillTelemetry telemetry = spans.telemetry(it -> it.baggageToAttributes(Set.of("user.id")::contains));
        TaskQueue next = TracedTaskQueue.wrap(emails.sender(), telemetry);
        tasks.consume(TracedTaskHandler.wrap((tag, task) -> next.publish(null, task.getBody()), telemetry));
        emails.consume(TracedTaskHandler.wrap((tag, email) -> handled.add(Baggage.current()), telemetry));

        spans.request(() -> customerTasks(telemetry).publish("ada", "s3cret", null, new byte[0]));

        assertThat(handled.next().getEntryValue("user.id")).isEqualTo("ada");
        spans.await(SpanKind.CONSUMER, 2);
        assertThat(spans.all())
                .filteredOn(span -> span.getKind() != SpanKind.SERVER)
                .hasSize(4)
                .allSatisfy(span -> {
                    assertThat(span.getAttributes().get(stringKey("user.id"))).isEqualTo("ada");
                    assertThat(span.getAttributes().get(stringKey("session.id")))
                            .isNull();
                });
    }

    @Test
    void onlyWhatMayLeaveArrives() throws Exception {
        WaybillTelemetry telemetry = spans.telemetry(it -> it.baggageMayLeave("user.id"::equals));

        customerTasks(telemetry).publish("ada", "s3cret", null, new byte[0]);

        assertThat(baggageOf(tasks.take())).isEqualTo("user.id=ada");
    }

    @Test
    void whatMustNotLeaveLeavesNoHeaderBehind() throws Exception {
        WaybillTelemetry telemetry = spans.telemetry(it -> it.baggageMayLeave(key -> false));

        customerTasks(telemetry).publish("ada", "s3cret", null, new byte[0]);

        assertThat(tasks.take().getProps().getHeaders()).containsOnlyKeys("traceparent");
    }

    @Test
    void nothingOfNobodyTravels() throws Exception {
        customerTasks(spans.telemetry()).publish(null, null, null, new byte[0]);

        assertThat(tasks.take().getProps().getHeaders()).containsOnlyKeys("traceparent");
    }

    @Test
    void theMessagesBaggageReplacesTheWorkersOwn() throws Exception {
        tasks.consume((tag, task) -> {
            try (Scope ignored = Baggage.builder().put("shift", "night").build().makeCurrent()) {
                TracedTaskHandler.wrap((tag2, message) -> handled.add(Baggage.current()), spans.openTelemetry())
                        .handle(tag, task);
            }
        });

        customerTasks(spans.telemetry()).publish("ada", null, null, new byte[0]);

        assertThat(handled.next().asMap()).containsOnlyKeys("user.id");
    }

    @Test
    void leavesTheSendersOwnBaggageAlone() throws Exception {
        customerTasks(spans.telemetry()).publish("ada", null, null, new byte[0]);

        assertThat(Baggage.current().isEmpty()).isTrue();
        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(sent.getAttributes().get(stringKey("user.id"))).isNull();
    }

    private CustomerTasks customerTasks(WaybillTelemetry telemetry) {
        return TracedCustomerTasks.wrap(
                (userId, sessionId, properties, body) -> tasks.sender().publish(properties, body), telemetry);
    }

    private static String baggageOf(GetResponse task) {
        return task.getProps().getHeaders().get("baggage").toString();
    }
}

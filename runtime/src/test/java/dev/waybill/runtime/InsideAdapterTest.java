// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InsideAdapterTest {
    private final Sdk sdk = Sdk.recording();

    record EmailTask(String to, @Nullable Map<String, String> carrier) {}

    record Wrapped(EmailTask task) {}

    record Job(Delivery delivery) {}

    private static final class Task {
        private final @Nullable Map<String, Object> headers;

        Task(@Nullable Map<String, Object> headers) {
            this.headers = headers;
        }

        @Nullable
        Map<String, Object> headers() {
            return headers;
        }
    }

    private final CarrierWriter<EmailTask> writing = InsideAdapter.writing(
            EmailTask::carrier, (task, carrier) -> new EmailTask(task.to(), carrier), MapAdapter.OF_STRINGS);

    @Test
    void aRecordIsCopiedWithTheContextInside() {
        EmailTask task = new EmailTask("ada@example.com", null);

        EmailTask sent = send(writing, task);

        assertThat(sent.to()).isEqualTo("ada@example.com");
        assertThat(sent.carrier()).containsOnlyKeys("traceparent");
        assertThat(task.carrier()).isNull();
    }

    @Test
    void nullStaysNull() {
        assertThat(send(writing, null)).isNull();
    }

    @Test
    void recordsNest() {
        CarrierWriter<Wrapped> nested =
                InsideAdapter.writing(Wrapped::task, (wrapped, task) -> new Wrapped(task), writing);

        assertThat(send(nested, new Wrapped(new EmailTask("ada@example.com", Map.of())))
                        .task()
                        .carrier())
                .containsOnlyKeys("traceparent");
        assertThat(send(nested, new Wrapped(null))).isEqualTo(new Wrapped(null));
    }

    @Test
    void theWorkerReadsWhatTheSenderWrote() {
        EmailTask sent = send(writing, new EmailTask("ada@example.com", null));
        sdk.telemetry()
                .destination("emails")
                .consumer(InsideAdapter.reading(EmailTask::carrier, MapAdapter.OF_STRINGS))
                .start(sent)
                .close();

        assertThat(sdk.spans().get(1).getParentSpanId())
                .isEqualTo(sdk.spans().get(0).getSpanId());
    }

    @Test
    void aPartThatDescribesItselfDescribesTheWhole() {
        Job job = new Job(new Delivery(new Envelope(42, false, "", "jobs"), new AMQP.BasicProperties(), new byte[0]));

        sdk.telemetry()
                .destination("jobs")
                .consumer(InsideAdapter.reading(Job::delivery, DeliveryAdapter.INSTANCE))
                .start(job)
                .close();

        assertThat(sdk.span().getAttributes().get(AttributeKey.longKey("rabbitmq.message.delivery_tag")))
                .isEqualTo(42);
    }

    @Test
    void aMutableMapIsWrittenInPlaceWithoutItsStaleFields() {
        Task task = new Task(new HashMap<>(Map.of("Traceparent", "stale", "tracestate", "stale=1", "tenant", "acme")));

        Task sent = send(InsideAdapter.writingInto(Task::headers), task);

        assertThat(sent).isSameAs(task);
        assertThat(task.headers()).containsOnlyKeys("tenant", "traceparent");
    }

    @Test
    void whatOthersDoToTheMapWhileItIsWrittenStands() {
        Map<String, Object> headers = new ConcurrentHashMap<>(Map.of("tenant", "acme", "retries", 1));
        Sdk shared = Sdk.with(new TouchesHeaders(headers));

        send(shared, InsideAdapter.writingInto(Task::headers), new Task(headers));

        assertThat(headers)
                .containsEntry("tenant", "acme")
                .containsEntry("retries", 2)
                .containsEntry("priority", "high")
                .containsKey("traceparent");
    }

    @Test
    void aMissingMapCostsTheContextAndNotTheMessage() {
        Task task = new Task(null);

        try (LogLines log = new LogLines()) {
            assertThat(send(InsideAdapter.writingInto(Task::headers), task)).isSameAs(task);
            assertThat(log.all()).hasSize(1);
        }
    }

    @Test
    void aTypeThatExistsToBeWrittenIntoIsWrittenThroughItsSetter() {
        StringBuilder frame = new StringBuilder();

        send(
                SetterAdapter.<StringBuilder>writingInto(
                        (target, key, value) -> target.append(key).append(';')),
                frame);

        assertThat(frame).hasToString("traceparent;");
    }

    private <M> M send(CarrierWriter<M> carrier, M message) {
        return send(sdk, carrier, message);
    }

    private static <M> M send(Sdk sdk, CarrierWriter<M> carrier, M message) {
        MessageSpan<M> span =
                sdk.telemetry().destination("emails").producer(carrier).start(message);
        try {
            return span.inject(message);
        } finally {
            span.close();
        }
    }

    /** Does what another thread might: the headers change after they were read. */
    private record TouchesHeaders(Map<String, Object> headers) implements TextMapPropagator {
        @Override
        public Collection<String> fields() {
            return Sdk.W3C.fields();
        }

        @Override
        public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
            headers.put("retries", 2);
            headers.put("priority", "high");
            Sdk.W3C.inject(context, carrier, setter);
        }

        @Override
        public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
            return context;
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.inject;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.name.Names;
import com.rabbitmq.client.Channel;
import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.TestQueue;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The task queue that a container injects is the traced one. */
@EveryBroker
class InjectedTaskQueueTest {
    private final RecordedSpans spans = new RecordedSpans();
    private final TestQueue tasks;

    InjectedTaskQueueTest(BrokerUnderTest broker) throws Exception {
        this.tasks = TestQueue.on(broker);
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        spans.close();
    }

    @Test
    void byGuice() throws Exception {
        AbstractModule environment = new AbstractModule() {
            @Override
            protected void configure() {
                bind(Channel.class).toInstance(tasks.channel());
                bind(OpenTelemetry.class).toInstance(spans.openTelemetry());
                bindConstant().annotatedWith(Names.named("tasks")).to(tasks.name());
            }
        };

        assertTraced(Guice.createInjector(environment, new GuiceWiring()).getInstance(TaskQueue.class));
    }

    @Test
    void bySpring() throws Exception {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("tasks.queue", tasks.name())));
            context.registerBean(Channel.class, tasks::channel, bean -> bean.setDestroyMethodName(""));
            context.registerBean(OpenTelemetry.class, spans::openTelemetry, bean -> bean.setDestroyMethodName(""));
            context.register(SpringWiring.class);
            context.refresh();

            assertTraced(context.getBean(TaskQueue.class));
        }
    }

    /** What a container of the kind calls; running it needs its own processor or implementation. */
    @Test
    void byTheFactoryMethodsOfDaggerAndCdi() throws Exception {
        assertTraced(DaggerWiring.taskQueue(tasks.channel(), tasks.name(), spans.openTelemetry()));
        spans.reset();
        assertTraced(new CdiWiring().taskQueue(tasks.channel(), tasks.name(), spans.openTelemetry()));
    }

    private void assertTraced(TaskQueue injected) throws Exception {
        injected.publish(null, new byte[0]);

        assertThat(injected).isInstanceOf(TracedTaskQueue.class);
        assertThat(tasks.take().getProps().getHeaders().get("traceparent").toString())
                .contains(spans.only(SpanKind.PRODUCER).getSpanId());
    }
}

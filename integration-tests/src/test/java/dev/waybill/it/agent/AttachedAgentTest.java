// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import io.opentelemetry.api.trace.SpanKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** OpenTelemetry's Java agent, which traces RabbitMQ's client itself, is attached to a program with our wrappers. */
@EveryBroker
class AttachedAgentTest {
    private final BrokerUnderTest broker;

    AttachedAgentTest(BrokerUnderTest broker) {
        this.broker = broker;
    }

    @TestFactory
    Stream<DynamicTest> eachMessageHasOneSpanThatSendsItAndOneThatProcessesIt() throws Exception {
        return journeysWith(AgentSetting.DEFAULT);
    }

    @TestFactory
    Stream<DynamicTest> theSameWithTheAgentsNewConventions() throws Exception {
        return journeysWith(AgentSetting.NEW_CONVENTIONS);
    }

    @TestFactory
    Stream<DynamicTest> theSameWhereTheAgentIsToldToLeaveRabbitMqAlone() throws Exception {
        return journeysWith(AgentSetting.WITHOUT_RABBITMQ);
    }

    private Stream<DynamicTest> journeysWith(AgentSetting setting) throws Exception {
        TracedShop shop = TracedShop.run(broker, setting);
        return Stream.of(Journey.values()).map(it -> dynamicTest(it.name(), () -> assertTracedOnce(it, shop, setting)));
    }

    private static void assertTracedOnce(Journey journey, TracedShop shop, AgentSetting setting) {
        List<Arrived> arrivals = shop.arrivals(journey);
        assertThat(arrivals).hasSize(journey.messages());
        assertThat(shop.of(journey))
                .filteredOn(it -> it.kind() == SpanKind.PRODUCER)
                .hasSize(journey.producerSpans());
        for (Arrived arrived : arrivals) {
            AgentSpan sender = shop.span(arrived.spanId());
            assertThat(sender.scope()).isEqualTo("dev.waybill");
            assertThat(sender.kind()).isEqualTo(kindOnTheWire(journey, setting));
            assertThat(arrived.user()).isEqualTo(journey == Journey.UNTRUSTED ? null : Stand.USER);
            assertHandledOnce(arrived, shop, setting);
        }
    }

    private static void assertHandledOnce(Arrived arrived, TracedShop shop, AgentSetting setting) {
        Journey journey = arrived.journey();
        List<AgentSpan> handlers = shop.linkedTo(arrived.spanId(), SpanKind.CONSUMER);
        assertThat(handlers)
                .hasSize((int) shop.arrivals(journey).stream()
                        .filter(it -> it.spanId().equals(arrived.spanId()))
                        .count())
                .allMatch(it -> it.parentId().equals(isTraceOfItsOwn(journey, setting) ? "" : arrived.spanId()))
                .allMatch(it -> it.failed() == (journey == Journey.CAUGHT_FAILURE));
        assertThat(shop.named("send email"))
                .as("the work of the handler")
                .anyMatch(it -> handlers.stream().anyMatch(handler -> handler.isParentOf(it)));
    }

    /** Where the agent processes the message, it believes the sender. */
    private static boolean isTraceOfItsOwn(Journey journey, AgentSetting setting) {
        return journey == Journey.REDUCED || journey == Journey.UNTRUSTED && setting == AgentSetting.WITHOUT_RABBITMQ;
    }

    /** The agent writes what is current over what each message of a batch holds. */
    private static SpanKind kindOnTheWire(Journey journey, AgentSetting setting) {
        return journey == Journey.BATCH && setting != AgentSetting.WITHOUT_RABBITMQ
                ? SpanKind.CLIENT
                : SpanKind.PRODUCER;
    }
}

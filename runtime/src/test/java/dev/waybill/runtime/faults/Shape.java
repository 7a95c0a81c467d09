// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import static io.opentelemetry.api.trace.SpanKind.CLIENT;
import static io.opentelemetry.api.trace.SpanKind.CONSUMER;
import static io.opentelemetry.api.trace.SpanKind.INTERNAL;
import static io.opentelemetry.api.trace.SpanKind.PRODUCER;

import dev.waybill.runtime.Destination;
import dev.waybill.runtime.Messages;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** The shapes of traced methods, and the spans that become of them in an application whose telemetry is healthy. */
enum Shape {
    P(
            "sends one",
            Ending.AT_ONCE,
            (orders, sent) -> new Call.Sends<>(sent.producer(orders), orders, orders.one()),
            PRODUCER),
    PK(
            "sends one that keeps its context",
            Ending.AT_ONCE,
            (orders, sent) -> new Call.Sends<>(sent.keepingProducer(orders, orders), orders, orders.one()),
            CLIENT),
    BE(
            "sends a batch",
            Ending.AT_ONCE,
            (orders, sent) -> new Call.Sends<>(sent.batchProducer(Messages.inList(), orders), orders, orders.several()),
            INTERNAL,
            PRODUCER,
            PRODUCER,
            CLIENT),
    BEK(
            "sends a batch whose messages keep their contexts",
            Ending.AT_ONCE,
            (orders, sent) -> new Call.Sends<>(
                    sent.keepingBatchProducer(Messages.inList(), orders, orders), orders, orders.several()),
            INTERNAL,
            PRODUCER,
            CLIENT),
    BO(
            "sends a batch with one span",
            Ending.AT_ONCE,
            (orders, sent) ->
                    new Call.Sends<>(sent.oneSpan().batchProducer(Messages.inList(), orders), orders, orders.several()),
            PRODUCER),
    BOK(
            "sends a batch with one span, whose messages keep their contexts",
            Ending.AT_ONCE,
            (orders, sent) -> new Call.Sends<>(
                    sent.oneSpan().keepingBatchProducer(Messages.inList(), orders, orders), orders, orders.several()),
            PRODUCER),
    C(
            "handles one",
            Ending.AT_ONCE,
            (orders, received) -> new Call.Handles<>(received.consumer(orders), orders, orders.one()),
            CONSUMER),
    BC(
            "handles a batch",
            Ending.AT_ONCE,
            (orders, received) ->
                    new Call.Handles<>(received.batchConsumer(Messages.inList(), orders), orders, orders.several()),
            CONSUMER),
    R(
            "pulls one",
            Ending.AT_ONCE,
            (orders, pulled) -> new Call.Pulls<>(pulled.receiver(Messages.single(), orders), orders, orders.one()),
            CLIENT),
    BR(
            "pulls a batch",
            Ending.AT_ONCE,
            (orders, pulled) -> new Call.Pulls<>(pulled.receiver(Messages.inList(), orders), orders, orders.several()),
            CLIENT),
    PL(
            "sends one, and answers later",
            Ending.LATER,
            (orders, sent) -> new Call.SendsLater<>(sent.producer(orders), orders, orders.one()),
            PRODUCER),
    BL(
            "sends a batch, and answers later",
            Ending.LATER,
            (orders, sent) ->
                    new Call.SendsLater<>(sent.batchProducer(Messages.inList(), orders), orders, orders.several()),
            INTERNAL,
            PRODUCER,
            PRODUCER,
            CLIENT),
    CL(
            "handles one, and answers later",
            Ending.LATER,
            (orders, received) -> new Call.HandlesLater<>(received.consumer(orders), orders, orders.one()),
            CONSUMER),
    RL(
            "pulls one, which comes later",
            Ending.LATER,
            (orders, pulled) -> new Call.PullsLater<>(pulled.receiver(Messages.single(), orders), orders, orders.one()),
            CLIENT);

    private final String title;
    private final Set<Ending> endings;
    private final BiFunction<Orders, Destination, Call> wrapper;
    private final List<SpanKind> spans;

    Shape(String title, Set<Ending> endings, BiFunction<Orders, Destination, Call> wrapper, SpanKind... spans) {
        this.title = title;
        this.endings = endings;
        this.wrapper = wrapper;
        this.spans = List.of(spans).stream().sorted().toList();
    }

    /** Makes a wrapper of this shape, and a call of it. */
    Call wrap(WaybillTelemetry telemetry, Orders orders) {
        return wrapper.apply(orders, telemetry.destination("orders.{region}").system("rabbitmq"));
    }

    /** How a delegate of this shape succeeds before it returns. */
    Ending success() {
        return endings.contains(Ending.RETURNS) ? Ending.RETURNS : Ending.RETURNS_A_COMPLETE_STAGE;
    }

    Set<Ending> endings() {
        return endings;
    }

    List<SpanKind> spans() {
        return spans;
    }

    @Override
    public String toString() {
        return title;
    }
}

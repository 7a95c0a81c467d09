// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static dev.waybill.it.Circumstance.BATCH;
import static dev.waybill.it.Circumstance.BODY;
import static dev.waybill.it.Circumstance.CORRELATED;
import static dev.waybill.it.Circumstance.FAILED;
import static dev.waybill.it.Circumstance.IDENTIFIED;
import static dev.waybill.it.Circumstance.ROUTED;
import static dev.waybill.it.Circumstance.SERVER;
import static dev.waybill.it.Circumstance.TAGGED;
import static dev.waybill.it.Circumstance.TEMPLATE;

import dev.waybill.runtime.WaybillTelemetry;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What an application does with one message or several, and the spans that the conventions want of it.
 *
 * @param spans their names, with what is true of them
 */
record ConformanceScenario(String name, Run run, Map<String, Set<Circumstance>> spans) {
    private static final Set<Circumstance> SENT = told(IDENTIFIED, CORRELATED);
    private static final Set<Circumstance> DELIVERED = told(TEMPLATE, IDENTIFIED, CORRELATED, BODY, ROUTED, TAGGED);
    private static final Set<Circumstance> DELIVERED_BATCH = told(TEMPLATE, ROUTED, BATCH);

    static List<ConformanceScenario> all() {
        return List.of(
                of("send", shop -> shop.tasks().publish(shop.properties(1), new byte[0]), "send task_queue", SENT),
                of(
                        "send that fails",
                        shop -> shop.failing().tasks().publish(shop.properties(1), new byte[0]),
                        "send task_queue",
                        failed(SENT)),
                of(
                        "send to a template",
                        shop -> shop.order("eu"),
                        "send orders:order.{region}.created",
                        told(TEMPLATE)),
                of("send for later", shop -> shop.remind(shop.properties(1)), "send reminders", SENT),
                of("send for a customer", shop -> shop.publishFor("ada", shop.properties(1)), "send task_queue", SENT),
                of("forward", shop -> shop.batches().forward(shop.received(1), new byte[0]), "send task_queue", SENT),
                of(
                        "send with an answer that fails",
                        shop -> shop.confirmed(CompletableFuture.failedFuture(new IllegalStateException("nack"))),
                        "send task_queue",
                        failed(SENT)),
                new ConformanceScenario(
                        "send a batch",
                        shop -> shop.batches().publish(List.of(shop.properties(1), shop.properties(2))),
                        Map.of("create task_queue", SENT, "send task_queue", told(BATCH))),
                of(
                        "send a batch as one",
                        shop -> shop.batches().publishAsOne(List.of(shop.properties(1), shop.properties(2))),
                        "send task_queue",
                        told(BATCH)),
                of(
                        "send a large batch of one conversation",
                        shop -> shop.batches().publish(Collections.nCopies(129, shop.properties(1))),
                        "send task_queue",
                        told(BATCH, CORRELATED)),
                of("receive", shop -> shop.poll(1).next(), "receive task_queue", DELIVERED),
                of("receive a batch", shop -> shop.poll(2).next(2), "receive task_queue", DELIVERED_BATCH),
                of("receive in vain", shop -> shop.failing().poll(1).next(), "receive task_queue", failed(told())),
                of("process", shop -> shop.handler().handle("", shop.delivery(1)), "process task_queue", DELIVERED),
                of(
                        "process in vain",
                        shop -> shop.failing().handler().handle("", shop.delivery(1)),
                        "process task_queue",
                        failed(DELIVERED)),
                of("process headers alone", shop -> shop.pick(new HashMap<>()), "process orders", told()),
                of("process a batch", shop -> shop.reduce(2), "process results", DELIVERED_BATCH),
                new ConformanceScenario(
                        "process a large batch",
                        shop -> shop.reduce(300),
                        Map.of("process results", DELIVERED_BATCH, "process results links", Set.of())),
                of("acknowledge", shop -> shop.settlement().ack(7, false), "ack task_queue", told(TAGGED)),
                of("requeue", shop -> shop.settlement().nack(7, false, true), "nack task_queue", told(TAGGED)),
                of("reject", shop -> shop.settlement().reject(7, false), "reject task_queue", told(TAGGED)),
                of(
                        "acknowledge in vain",
                        shop -> shop.failing().settlement().ack(7, false),
                        "ack task_queue",
                        failed(told(TAGGED))));
    }

    /** Runs it; a failure of the application is part of it. */
    void run(WaybillTelemetry telemetry) {
        try {
            run.in(new ConformanceShop(telemetry, false));
        } catch (Exception expected) {
            if (spans.values().stream().noneMatch(it -> it.contains(FAILED))) {
                throw new AssertionError("nothing should fail", expected);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private static ConformanceScenario of(String name, Run run, String span, Set<Circumstance> circumstances) {
        return new ConformanceScenario(name, run, Map.of(span, circumstances));
    }

    /** All of the deployment's spans tell of the broker. */
    private static Set<Circumstance> told(Circumstance... circumstances) {
        Set<Circumstance> all = EnumSet.of(SERVER);
        all.addAll(Arrays.asList(circumstances));
        return all;
    }

    private static Set<Circumstance> failed(Set<Circumstance> circumstances) {
        Set<Circumstance> all = EnumSet.copyOf(circumstances);
        all.add(FAILED);
        return all;
    }

    interface Run {
        void in(ConformanceShop shop) throws Exception;
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One kind of message on its way through the application.
 *
 * @param destination the queue
 * @param system as {@code messaging.system.name}
 * @param message a message that holds these fields of a sender's context, beside headers of its own
 * @param delegates calls that keep the message, each of a class of its own, so that no call site sees but one
 * @param waybill wraps a delegate by Waybill's generated class
 */
public record Traffic<M>(
        Direction direction,
        String destination,
        String system,
        Carrier<M> carrier,
        Function<Map<String, String>, M> message,
        Function<Held<M>, List<? extends Endpoint<M>>> delegates,
        BiFunction<Endpoint<M>, OpenTelemetry, Endpoint<M>> waybill) {

    public boolean isRabbit() {
        return system.equals("rabbitmq");
    }
}

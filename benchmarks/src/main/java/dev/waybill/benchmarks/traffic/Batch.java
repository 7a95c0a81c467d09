// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Several messages that pass in one call.
 *
 * @param message one of them, with these fields of a sender's context
 * @param delegates calls that keep the batch, each of a class of its own
 * @param waybill wraps a delegate by Waybill's generated class
 */
public record Batch<M>(
        Carrier<M> carrier,
        Function<Map<String, String>, M> message,
        Function<Held<List<M>>, List<? extends Endpoint<List<M>>>> delegates,
        BiFunction<Endpoint<List<M>>, OpenTelemetry, Endpoint<List<M>>> waybill) {

    public List<M> messages(int count, Map<String, String> context) {
        return IntStream.range(0, count).mapToObj(i -> message.apply(context)).toList();
    }
}

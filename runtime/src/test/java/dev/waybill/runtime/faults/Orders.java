// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import dev.waybill.runtime.CarrierWriter;
import dev.waybill.runtime.ContextFields;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageDescriber;
import dev.waybill.runtime.MessageFacts;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The application's messages, and what of its code is called for the telemetry's sake. */
record Orders(Fault fault)
        implements CarrierWriter<Map<String, Object>>,
                TextMapGetter<Map<String, Object>>,
                MessageDescriber<Map<String, Object>> {
    /** From another service, which spells the headers in its own way. */
    Map<String, Object> one() {
        return Map.of(
                "order",
                "7",
                "x-opt-traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "baggage",
                "tenant=acme",
                "waybill-sent-at",
                "1700000000000");
    }

    /** The same, and one that nobody has sent before. */
    List<Map<String, Object>> several() {
        List<Map<String, Object>> all = List.of(one(), Map.of("order", "8"));
        return new AbstractList<>() {
            @Override
            public Map<String, Object> get(int index) {
                return all.get(index);
            }

            @Override
            public int size() {
                return all.size();
            }

            @Override
            public Object[] toArray() {
                return fault.in(Step.MESSAGES, all::toArray);
            }
        };
    }

    /** An argument whose text is asked for in this step. */
    Object argument(Step step) {
        return new Object() {
            @Override
            public String toString() {
                return fault.in(step, () -> "eu");
            }
        };
    }

    @Override
    public Map<String, Object> write(@Nullable Map<String, Object> headers, ContextFields fields) {
        return fault.in(Step.WRITE, () -> MapAdapter.OF_OBJECTS.write(headers, fields));
    }

    @Override
    @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
    public Iterable<String> keys(Map<String, Object> headers) {
        return fault.in(Step.KEYS, headers::keySet);
    }

    @Override
    public @Nullable String get(@Nullable Map<String, Object> headers, String key) {
        return fault.in(Step.GET, () -> MapAdapter.OF_OBJECTS.get(headers, key));
    }

    @Override
    public java.util.Iterator<String> getAll(@Nullable Map<String, Object> headers, String key) {
        String value = MapAdapter.OF_OBJECTS.get(headers, key);
        return fault.in(
                Step.GET_ALL,
                () -> value == null
                        ? List.<String>of().iterator()
                        : Arrays.asList(value).iterator());
    }

    @Override
    public void describe(Map<String, Object> headers, MessageFacts facts) {
        fault.during(Step.DESCRIBE, () -> facts.messageId(String.valueOf(headers.get("order"))));
    }
}

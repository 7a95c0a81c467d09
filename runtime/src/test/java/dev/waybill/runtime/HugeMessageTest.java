// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.opentelemetry.context.Context;
import java.lang.management.ManagementFactory;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message costs to read does not depend on how large a stranger makes it. */
class HugeMessageTest {
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final int TEN_MEGABYTES = 10_000_000;

    private final Reading<Map<String, ?>> reading =
            new Reading<>(WaybillTelemetry.create(Sdk.disabled()), MapAdapter.OF_OBJECTS, null, Relation.AUTO);

    @ParameterizedTest
    @ValueSource(strings = {"traceparent", "tracestate", "baggage", "Traceparent", "x-opt-baggage", "headers"})
    void tenMegabytesAreNotRead(String header) {
        Map<String, Object> headers = new HashMap<>(Map.of("traceparent", TRACEPARENT, "tracestate", "congo=1"));
        headers.put(header, ",=%zz".repeat(TEN_MEGABYTES / 5));

        assertThat(allocatedToRead(headers)).isLessThan(8_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", " ", "\t", "%", "=", "k=v,", "k=%zz,", "\u00e9"})
    void theLongestHeadersThatAreReadCostLittle(String filling) {
        String full = filling.repeat(8192 / filling.length());
        Map<String, Object> headers = Map.of("traceparent", TRACEPARENT, "baggage", full);

        assertThat(allocatedToRead(headers)).isLessThan(64_000);
    }

    /** OpenTelemetry 1.62 would look for a comma behind each blank. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", " \t"})
    void aTracestateWithALongGapIsNotRead(String blank) {
        String gap = "congo=1" + blank.repeat(64) + "rojo=1";

        assertThat(new BoundedGetter<>(MapAdapter.OF_OBJECTS).get(Map.of("tracestate", gap), "tracestate"))
                .isNull();
    }

    @Test
    void aHundredThousandHeadersAreNotLookedAt() {
        Map<String, Object> headers = many();
        Counting few = new Counting(new HashMap<>(Map.of("traceparent", TRACEPARENT)));
        headers.put("traceparent", TRACEPARENT);
        Counting many = new Counting(headers);

        reading.receive(Context.root(), few);
        reading.receive(Context.root(), many);

        assertThat(many.gets).isEqualTo(few.gets);
        assertThat(many.steps).isZero();
    }

    @Test
    void sixtyFourOfAHundredThousandHeadersAreLookedAtForAnotherSpelling() {
        Counting many = new Counting(many());

        reading.receive(Context.root(), many);

        assertThat(many.steps).isLessThanOrEqualTo(64);
    }

    @Test
    void endlessHeadersAreLookedAtLikeMany() {
        Counting endless = new Counting(Map.of()) {
            @Override
            Iterator<Entry<String, Object>> walk() {
                return IntStream.iterate(0, n -> n + 1)
                        .mapToObj(n -> Map.entry("header-" + n, (Object) "v"))
                        .iterator();
            }
        };

        assertThat(reading.receive(Context.root(), endless)).isSameAs(Context.root());
        assertThat(endless.steps).isLessThanOrEqualTo(64);
    }

    private static Map<String, Object> many() {
        Map<String, Object> headers = new HashMap<>();
        IntStream.range(0, 100_000).forEach(n -> headers.put("header-" + n, "v"));
        return headers;
    }

    /** In bytes, once everything is loaded. */
    private long allocatedToRead(Map<String, ?> headers) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 20; attempt++) {
            long before = thread.getCurrentThreadAllocatedBytes();
            reading.receive(Context.root(), headers);
            least = Math.min(least, thread.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    /** Counts what is asked of it. */
    private static class Counting extends AbstractMap<String, Object> {
        private final Map<String, Object> headers;
        private int gets;
        private int steps;

        Counting(Map<String, Object> headers) {
            this.headers = headers;
        }

        Iterator<Entry<String, Object>> walk() {
            return headers.entrySet().iterator();
        }

        @Override
        public @Nullable Object get(Object key) {
            gets++;
            return headers.get(key);
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            Iterator<Entry<String, Object>> all = walk();
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, Object>> iterator() {
                    return new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return all.hasNext();
                        }

                        @Override
                        public Entry<String, Object> next() {
                            steps++;
                            return all.next();
                        }
                    };
                }

                @Override
                public int size() {
                    throw new AssertionError("counted");
                }
            };
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.shop.Order;
import dev.waybill.it.shop.OrderHandler;
import dev.waybill.it.shop.Orders;
import dev.waybill.it.shop.TracedOrderHandler;
import dev.waybill.it.shop.TracedOrders;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the map of headers is, the delegate is called once and finds the caller's entries. */
class HostileHeadersTest {
    private static final Order ORDER = new Order("order-42", "ada");

    private final RecordedSpans spans = new RecordedSpans();
    private final List<@Nullable Map<String, Object>> received = new ArrayList<>();
    private final Orders orders = TracedOrders.wrap(new ReceivingOrders(), spans.openTelemetry());
    private final OrderHandler handler =
            TracedOrderHandler.wrap((orderId, headers) -> received.add(headers), spans.openTelemetry());

    @AfterEach
    void close() {
        spans.close();
    }

    static Stream<Named<Map<String, Object>>> odd() {
        Map<String, Object> nulls = new HashMap<>();
        nulls.put(null, "no name");
        nulls.put("no value", null);
        Map<String, Object> identity = new IdentityHashMap<>(Map.of("customer", "ada"));
        Map<String, Object> many = new HashMap<>();
        IntStream.range(0, 1_000).forEach(n -> many.put("header-" + n, n));
        return Stream.of(
                Named.of("empty", Map.of()),
                Named.of("unmodifiable", Collections.unmodifiableMap(Map.of("customer", "ada"))),
                Named.of("with nulls", nulls),
                Named.of("sorted, rejecting null", new TreeMap<>(Map.of("customer", "ada"))),
                Named.of("concurrent, rejecting null", new ConcurrentSkipListMap<>(Map.of("customer", "ada"))),
                Named.of("by identity", identity),
                Named.of("with 1,000 entries", many),
                Named.of("with an object whose toString throws", Map.of("customer", new Unprintable())));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void areCopiedWithAllEntriesForTheSender(Map<String, Object> headers) throws Exception {
        Map<String, Object> before = new HashMap<>(headers);

        orders.created(ORDER, "eu", headers);

        assertThat(received).hasSize(1);
        Map<String, Object> own = new HashMap<>(received.get(0));
        assertThat(own.remove("traceparent")).isNotNull();
        assertThat(own.equals(before)).isTrue();
        assertThat(new HashMap<>(headers).equals(before)).isTrue();
    }

    @ParameterizedTest
    @MethodSource({"odd", "unusable"})
    void reachTheHandlerAsTheyAre(Map<String, Object> headers) {
        handler.created("order-42", headers);

        assertThat(received.size()).isOne();
        assertThat(received.get(0) == headers).isTrue();
    }

    static Stream<Named<Map<String, Object>>> unusable() {
        Map<String, Object> itself = new HashMap<>();
        itself.put("itself", itself);
        return Stream.of(
                Named.of("holding itself", itself),
                Named.of("throwing exceptions", new ThrowingMap(new IllegalStateException("headers"))),
                Named.of("throwing errors", new ThrowingMap(new StackOverflowError("headers"))));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void reachTheSenderOnce(Map<String, Object> headers) throws Exception {
        orders.created(ORDER, "eu", headers);

        assertThat(received.size()).isOne();
    }

    @Test
    void areSentWithoutAContextWhereNoneFits() throws Exception {
        Map<String, Object> large = Map.of("attachment", "x".repeat(128_000));

        orders.created(ORDER, "eu", large);

        assertThat(received).containsExactly(large);
    }

    @Test
    void stayTheCallersOwnWhateverTheSenderDoesToItsCopy() throws Exception {
        Map<String, Object> headers = new HashMap<>(Map.of("customer", "ada"));

        orders.created(ORDER, "eu", headers);
        received.get(0).clear();

        assertThat(headers).containsOnlyKeys("customer");
    }

    @Test
    void mayBeMissing() throws Exception {
        orders.created(ORDER, "eu", null);
        handler.created("order-42", null);

        assertThat(received.get(0)).containsOnlyKeys("traceparent");
        assertThat(received.get(1)).isNull();
    }

    private final class ReceivingOrders implements Orders {
        @Override
        public void created(Order order, String region, @Nullable Map<String, Object> headers) {
            received.add(headers);
        }

        @Override
        public long waiting() {
            return 0;
        }
    }

    /** Fails whatever is asked of it. */
    private static final class ThrowingMap extends AbstractMap<String, Object> {
        private final Throwable failure;

        ThrowingMap(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public Object get(Object key) {
            throw fail();
        }

        @Override
        public boolean isEmpty() {
            throw fail();
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            throw fail();
        }

        private RuntimeException fail() {
            if (failure instanceof Error error) {
                throw error;
            }
            return (RuntimeException) failure;
        }
    }

    private static final class Unprintable {
        @Override
        public String toString() {
            throw new IllegalStateException("toString");
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.LongString;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.io.DataInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a propagator gets to see of a message. */
class BoundedGetterTest {
    @ParameterizedTest
    @CsvSource({"traceparent, 256", "tracestate, 8192", "baggage, 8192", "b3, 8192"})
    void aValueMayBeAsLongAsItsFieldAndIsElseNotDecoded(String field, int limit) {
        BoundedGetter<Map<String, ?>> getter = new BoundedGetter<>(MapAdapter.OF_OBJECTS);
        String longest = "k=" + "v".repeat(limit - 2);

        assertThat(getter.get(Map.of(field, longest), field)).isEqualTo(longest);
        assertThat(getter.get(Map.of(field, longest.getBytes()), field)).isEqualTo(longest);
        assertThat(getter.get(Map.of(field, longest + "v"), field)).isNull();
        assertThat(getter.get(Map.of(field, (longest + "v").getBytes()), field)).isNull();
        assertThat(getter.get(Map.of(field, new Undecodable(limit + 1)), field)).isNull();
    }

    @Test
    void theValuesOfOneFieldMayBeAsLongTogether() {
        String half = "k=" + "v".repeat(4_000);

        assertThat(all(half, half, half, "small=1")).containsExactly(half, half, "small=1");
    }

    @Test
    void baggageHasSixtyFourMembersHoweverManyValuesItIsSpreadOver() {
        String[] values = IntStream.range(0, 10)
                .mapToObj(value -> String.join(",", Collections.nCopies(10, "key" + value + "=v")))
                .toArray(String[]::new);

        assertThat(String.join(",", all(values)).split(",")).hasSize(64);
    }

    @Test
    void aFieldHasSixtyFourValuesAtMost() {
        int[] asked = {0};
        Stream<String> endless = Stream.generate(() -> "key" + asked[0]++ + "=v");

        assertThat(all(endless.iterator())).hasSize(64);
        assertThat(asked[0]).isEqualTo(64);
    }

    @Test
    void valuesThatAreNullAreNone() {
        assertThat(all("a=1", null, "b=2")).containsExactly("a=1", "b=2");
        assertThat(all((Iterator<String>) null)).isEmpty();
    }

    @Test
    void sixtyFourNamesAreLookedAt() {
        int[] asked = {0};
        Iterable<String> endless =
                () -> Stream.generate(() -> "header-" + asked[0]++).iterator();

        assertThat(names(endless)).hasSize(64);
        assertThat(asked[0]).isEqualTo(64);
    }

    @Test
    void namesThatAreNullOrEndlessAreNone() {
        assertThat(names(Arrays.asList("a", null, "x".repeat(8193), "b"))).containsExactly("a", "b");
        assertThat(names(null)).isEmpty();
    }

    /** Jaeger's and OpenTracing's, whose propagators look for a prefix. */
    @Test
    void baggageOfManyFieldsIsAsLongAsThatOfOne() {
        List<String> names = names(List.of("uberctx-a", "ot-baggage-b", "uberctx-c", "traceparent"), "v".repeat(4_000));

        assertThat(names).containsExactly("uberctx-a", "ot-baggage-b", "traceparent");
    }

    private static List<String> all(@Nullable String... values) {
        return all(Arrays.asList(values).iterator());
    }

    private static List<String> all(@Nullable Iterator<String> values) {
        List<String> seen = new ArrayList<>();
        new BoundedGetter<>(new Tray(List.of(), values, ""))
                .getAll("order", "baggage")
                .forEachRemaining(seen::add);
        return seen;
    }

    private static List<String> names(@Nullable Iterable<String> names) {
        return names(names, "v");
    }

    private static List<String> names(@Nullable Iterable<String> names, String value) {
        List<String> seen = new ArrayList<>();
        new BoundedGetter<>(new Tray(names, null, value)).keys("order").forEach(seen::add);
        return seen;
    }

    /** An adapter that says whatever it is told to. */
    private record Tray(
            @Nullable Iterable<String> names, @Nullable Iterator<String> values, String value)
            implements TextMapGetter<String> {
        @Override
        @SuppressWarnings("deprecation") // what OpenTelemetry still lets adapters implement
        public @Nullable Iterable<String> keys(String message) {
            return names;
        }

        @Override
        public String get(@Nullable String message, String field) {
            return value;
        }

        @Override
        public @Nullable Iterator<String> getAll(@Nullable String message, String field) {
            return values;
        }
    }

    private record Undecodable(long length) implements LongString {
        @Override
        public DataInputStream getStream() {
            throw new AssertionError("decoded");
        }

        @Override
        public byte[] getBytes() {
            throw new AssertionError("decoded");
        }
    }
}

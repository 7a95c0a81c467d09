// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;

import com.rabbitmq.client.LongString;
import com.rabbitmq.client.impl.LongStringHelper;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.extension.trace.propagation.B3Propagator;
import java.io.DataInputStream;
import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantReadingTest {
    private static final String SENDER = "00f067aa0ba902b7";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-" + SENDER + "-01";

    private final Sdk sdk = Sdk.recording();
    private Baggage handled = Baggage.empty();

    @ParameterizedTest
    @ValueSource(strings = {"traceparent", "Traceparent", "TRACEPARENT", "x-opt-traceparent", "X-Opt-TraceParent"})
    void aSenderMaySpellTheFieldInItsOwnWay(String name) {
        process(Map.of(name, TRACEPARENT));

        assertThat(sdk.span()).hasParentSpanId(SENDER);
    }

    @Test
    void theExactNameWins() {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("Traceparent", TRACEPARENT.replace(SENDER, "00000000000000aa"));
        headers.put("traceparent", TRACEPARENT);

        process(headers);

        assertThat(sdk.span()).hasParentSpanId(SENDER);
    }

    @Test
    void theSpanIsFoundAlsoWhereTheBaggageHasItsExactName() {
        process(Map.of("Traceparent", TRACEPARENT, "baggage", "customer=ada"));

        assertThat(sdk.span()).hasParentSpanId(SENDER);
        assertThat(handled.getEntryValue("customer")).isEqualTo("ada");
    }

    @Test
    void baggageMayBeSpelledDifferentlyToo() {
        process(Map.of("x-opt-traceparent", TRACEPARENT, "x-opt-baggage", "customer=ada"));

        assertThat(handled.getEntryValue("customer")).isEqualTo("ada");
    }

    @Test
    void whoWritesB3InOneHeaderReadsItFromSeveralOfAnySpelling() {
        Sdk b3 = Sdk.with(B3Propagator.injectingSingleHeader());

        process(b3, Map.of("x-b3-traceid", TRACE, "x-b3-spanid", SENDER, "x-b3-sampled", "1"));

        assertThat(b3.span()).hasParentSpanId(SENDER);
    }

    @Test
    void anExactNameCountsThoughItsValueCannotBeRead() {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("Traceparent", TRACEPARENT);
        headers.put("traceparent", "00-garbage");

        process(headers);

        assertThat(sdk.span()).hasNoParent();
    }

    @Test
    void aMessageWithTheExactNameIsNotSearchedThrough() {
        process(new AbstractMap<>() {
            @Override
            public Object get(Object key) {
                return "traceparent".equals(key) ? TRACEPARENT : null;
            }

            @Override
            public Set<Entry<String, Object>> entrySet() {
                throw new AssertionError("searched");
            }
        });

        assertThat(sdk.span()).hasParentSpanId(SENDER);
    }

    @Test
    void aMessageWithManyHeadersIsNotSearchedThrough() {
        Map<String, Object> headers = new LinkedHashMap<>();
        for (int i = 0; i < 64; i++) {
            headers.put("header-" + i, "value");
        }
        headers.put("Traceparent", TRACEPARENT);

        process(headers);

        assertThat(sdk.span()).hasNoParent();
    }

    static List<Object> valuesThatAreNoText() {
        Map<String, Object> itself = new HashMap<>();
        itself.put("itself", itself);
        return Arrays.asList(
                1,
                1L,
                (short) 1,
                (byte) 1,
                1.0,
                1.0f,
                true,
                BigDecimal.ONE,
                new Date(0),
                new int[] {0, 0},
                Optional.of(TRACEPARENT),
                new StringBuilder(TRACEPARENT),
                List.of(TRACEPARENT),
                Map.of("traceparent", TRACEPARENT),
                itself,
                new Object() {
                    @Override
                    public String toString() {
                        throw new AssertionError("toString() of a header was called");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("valuesThatAreNoText")
    void aValueThatIsNoTextIsIgnored(Object value) {
        process(Map.of("traceparent", value));

        assertThat(sdk.span()).hasNoParent();
    }

    @Test
    void aNullValueIsIgnored() {
        Map<String, Object> headers = new HashMap<>();
        headers.put("traceparent", null);

        process(headers);

        assertThat(sdk.span()).hasNoParent();
    }

    @Test
    void anOverlongValueIsIgnoredBeforeItIsDecoded() {
        LongString endless = new LongString() {
            @Override
            public long length() {
                return 10_000_000;
            }

            @Override
            public DataInputStream getStream() {
                throw new AssertionError("decoded");
            }

            @Override
            public byte[] getBytes() {
                throw new AssertionError("decoded");
            }
        };

        process(Map.of("tracestate", endless, "traceparent", LongStringHelper.asLongString(TRACEPARENT)));

        assertThat(sdk.span()).hasParentSpanId(SENDER);
    }

    @Test
    void aMapThatThrowsCostsTheContextAndNotTheMessage() {
        try (LogLines log = new LogLines()) {
            process(new AbstractMap<>() {
                @Override
                public Set<Entry<String, Object>> entrySet() {
                    throw new UnsupportedOperationException("headers are gone");
                }
            });
            assertThat(log.all()).hasSize(1);
        }

        assertThat(sdk.span()).hasNoParent();
    }

    @Test
    void aMapThatCannotBeSearchedKeepsWhatItsExactNamesTell() {
        try (LogLines log = new LogLines()) {
            process(new Unsearchable(Map.of("baggage", "customer=ada")));
            assertThat(log.all()).hasSize(1);
        }

        assertThat(handled.getEntryValue("customer")).isEqualTo("ada");
    }

    @Test
    void aNestedMapThatCannotBeSearchedCostsNothingElse() {
        try (LogLines log = new LogLines()) {
            process(Map.of("baggage", "customer=ada", "headers", new Unsearchable(Map.of())));
            assertThat(log.all()).hasSize(1);
        }

        assertThat(handled.getEntryValue("customer")).isEqualTo("ada");
    }

    /** Gives what it is asked for by name, and fails where it should tell its names. */
    private static final class Unsearchable extends AbstractMap<String, Object> {
        private final Map<String, Object> headers;

        Unsearchable(Map<String, Object> headers) {
            this.headers = headers;
        }

        @Override
        public Object get(Object key) {
            return headers.get(key);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            throw new UnsupportedOperationException("no names");
        }
    }

    private void process(Map<String, Object> headers) {
        process(sdk, headers);
    }

    private void process(Sdk sdk, Map<String, Object> headers) {
        MessageSpan<?> span = sdk.telemetry()
                .destination("email_queue")
                .consumer(MapAdapter.OF_OBJECTS)
                .start(headers);
        handled = Baggage.current();
        span.close();
    }
}

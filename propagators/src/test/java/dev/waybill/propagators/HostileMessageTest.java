// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import static dev.waybill.propagators.Message.SENDER;
import static dev.waybill.propagators.Message.TRACE;
import static dev.waybill.propagators.Message.baggageOf;
import static dev.waybill.propagators.Message.spanOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message comes from anybody who can publish. */
class HostileMessageTest {
    private static final String HUGE = "1".repeat(10_000_000);
    private static final Message ORDER = Message.of("x-datadog-trace-id", "1", "x-datadog-parent-id", "2");
    private static final String HONEYCOMB = "1;trace_id=" + TRACE + ",parent_id=" + SENDER;

    private final TextMapPropagator datadog = DatadogPropagator.getInstance();
    private final TextMapPropagator honeycomb = HoneycombPropagator.getInstance();

    @ParameterizedTest
    @ValueSource(strings = {"x-datadog-trace-id", "x-datadog-parent-id"})
    void aHugeIdIsNoId(String header) {
        Context before = Context.root();

        assertThat(ORDER.with(header, HUGE).receivedBy(datadog, before)).isSameAs(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-datadog-sampling-priority", "x-datadog-origin", "x-datadog-tags", "ot-baggage-userId"})
    void aHugeHeaderBesideTheIdsIsIgnored(String header) {
        Message passedOn = ORDER.with(header, HUGE).passedOnBy(datadog);

        assertThat(passedOn).isEqualTo(ORDER);
    }

    @Test
    void aHugeNameIsNotLookedUp() {
        Message message = ORDER.with("ot-baggage-" + HUGE, "alice");
        Set<String> lookedUp = new HashSet<>();

        datadog.extract(Context.root(), message, new TextMapGetter<Message>() {
            @Override
            @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
            public Iterable<String> keys(Message carrier) {
                return Message.GETTER.keys(carrier);
            }

            @Override
            public @Nullable String get(@Nullable Message carrier, String key) {
                lookedUp.add(key);
                return Message.GETTER.get(carrier, key);
            }
        });

        assertThat(lookedUp).containsExactlyInAnyOrderElementsOf(datadog.fields());
    }

    @Test
    void aHeaderBeyond8192CharactersIsNotLookedAt() {
        Context before = Context.root();
        String longest = HONEYCOMB + ",x=" + "x".repeat(8192 - HONEYCOMB.length() - 3);

        assertThat(spanOf(Message.of("X-Honeycomb-Trace", longest).receivedBy(honeycomb))
                        .isValid())
                .isTrue();
        assertThat(Message.of("X-Honeycomb-Trace", longest + "x").receivedBy(honeycomb, before))
                .isSameAs(before);
    }

    @Test
    void endlessNamesEnd() {
        Context received = datadog.extract(
                Context.root(),
                ORDER,
                named(() -> Stream.generate(() -> "ot-baggage-endless").iterator()));

        assertThat(spanOf(received).isValid()).isTrue();
    }

    @Test
    void aNameMayBeNull() {
        Message message = ORDER.with("ot-baggage-userId", "alice");

        Context received = datadog.extract(
                Context.root(), message, named(Arrays.asList(null, "ot-baggage-userId", "ot-baggage-absent", "")));

        assertThat(baggageOf(received)).containsOnly(entry("userId", "alice"));
    }

    @Test
    void aCarrierMayTellNoNames() {
        assertThat(spanOf(datadog.extract(Context.root(), ORDER, named(null))).isValid())
                .isTrue();
        assertThat(spanOf(datadog.extract(Context.root(), ORDER, named(Collections.emptyList())))
                        .isValid())
                .isTrue();
    }

    @Test
    void whatACarrierThrowsIsThrownOn() {
        TextMapGetter<Message> broken = named(() -> {
            throw new IllegalStateException("the message is gone");
        });

        assertThatThrownBy(() -> datadog.extract(Context.root(), ORDER, broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the message is gone");
    }

    @Test
    void aGetterThatFindsNothingIsNormal() {
        Context before = Context.root();
        TextMapGetter<Message> empty = named(List.of("ot-baggage-userId"));

        assertThat(datadog.extract(before, Message.of(), empty)).isSameAs(before);
        assertThat(honeycomb.extract(before, Message.of(), empty)).isSameAs(before);
    }

    private static TextMapGetter<Message> named(@Nullable Iterable<String> names) {
        return new TextMapGetter<>() {
            @Override
            @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
            public @Nullable Iterable<String> keys(Message message) {
                return names;
            }

            @Override
            public @Nullable String get(@Nullable Message message, String key) {
                return Message.GETTER.get(message, key);
            }
        };
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.context.Scope;
import io.opentelemetry.extension.trace.propagation.B3Propagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Baggage that strangers wrote, and baggage that would make strangers' of it. */
class HostileBaggageTest {
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Sdk sdk = Sdk.recording();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k=%zz",
                "k=%4",
                "k=%",
                "k=%%",
                "k=caf\u00e9",
                "k=\u0000",
                "k=a\r\nb",
                "k=\"v\"",
                "k=\\",
                "k",
                "=v",
                " =v",
                "k ey=v",
                "k\u00e9y=v",
                "k(y=v",
                "k=v;p=\u001b[31m"
            })
    void aMalformedMemberIsLeftOutAndTheOthersStay(String member) {
        assertThat(handled("customer=ada," + member + ",city=Z%C3%BCrich").asMap())
                .containsOnlyKeys("customer", "city");
        assertThat(handled(member + ",customer=ada").asMap()).containsOnlyKeys("customer");
        assertThat(handled("customer=ada," + member).asMap()).containsOnlyKeys("customer");
        assertThat(handled(member).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k=v",
                " k = v ",
                "\tk\t=\tv\t",
                "k=a=b",
                "k=%41%c3%BC",
                "k=v;p",
                "k=v;p=1;q",
                "k=v;100%",
                "100%=v",
                "!#$&'*+-.^_`|~=v"
            })
    void aWellFormedMemberIsKept(String member) {
        assertThat(handled("customer=ada," + member).asMap()).hasSize(2).containsKey("customer");
    }

    @Test
    void malformedEscapesFloodNoLog() {
        String header = IntStream.range(0, 64).mapToObj(n -> "k" + n + "=%zz").collect(Collectors.joining(","));
        try (LogLines everybodys = LogLines.of("")) {
            for (int message = 0; message < 1_000; message++) {
                handled(header);
            }

            assertThat(everybodys.all()).isEmpty();
        }
    }

    @Test
    void sixtyFourMembersAreHandledAndSentOn() {
        String members = members(65);

        assertThat(handled(members).size()).isEqualTo(64);
        assertThat(sentOn(members).split(",")).hasSize(64);
    }

    @Test
    void malformedMembersDoNotCount() {
        assertThat(handled("k=%zz,".repeat(100) + members(64)).size()).isEqualTo(64);
    }

    @Test
    void whatEverybodyMustCarryIsHandledAndSentOn() {
        String longest = "a=" + "0123456789".repeat(819);

        assertThat(sentOn(longest)).isEqualTo(longest).hasSize(8192);
        assertThat(sentOn(longest + "0")).isEmpty();
    }

    @Test
    void whatGrowsWhenItIsEscapedIsSentOnInWholeMembers() {
        assertThat(sentOn("customer=ada,path=" + "/".repeat(8_000))).isEqualTo("customer=ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c,omma=", "equals=sign", "semi;colon", "wh ite", "\u00fcml\u00e4ut", "line\nbreak"})
    void anEntryWhoseKeyWouldReadAsSomethingElseDoesNotLeave(String key) {
        try (LogLines log = new LogLines()) {
            String sent =
                    sent(Baggage.builder().put(key, "v").put("customer", "ada").build());

            assertThat(sent).isEqualTo("customer=ada");
            assertThat(log.all()).singleElement().asString().contains("whose key is no token");
        }
    }

    @Test
    void halfACharacterDoesNotCostTheTrace() {
        try (LogLines log = new LogLines()) {
            String sent = sent(Baggage.builder()
                    .put("emoji", "\ud83d")
                    .put("customer", "ada")
                    .build());

            assertThat(sent).isEqualTo("customer=ada");
            assertThat(log.all()).hasSize(1);
        }
    }

    @Test
    void theApplicationsOwnBaggageLeavesWithinTheLimits() {
        BaggageBuilder own = Baggage.builder();
        IntStream.range(0, 100).forEach(n -> own.put("key" + n, "v".repeat(200)));
        try (LogLines log = new LogLines()) {
            String sent = sent(own.build());

            assertThat(sent.length()).isLessThanOrEqualTo(8192);
            assertThat(sent.split(",")).hasSizeBetween(39, 64).allMatch(member -> member.matches("key\\d+=v{200}"));
            assertThat(log.all()).hasSize(1);
        }
    }

    @Test
    @SuppressWarnings("deprecation") // what older services still speak
    void anotherFormatForgesNoMembers() {
        Sdk jaeger = Sdk.with(io.opentelemetry.context.propagation.TextMapPropagator.composite(
                io.opentelemetry.extension.trace.propagation.JaegerPropagator.getInstance(), Sdk.W3C));
        Map<String, Object> headers = Map.of(
                "traceparent",
                TRACEPARENT,
                "uberctx-c,omma=",
                "forged",
                "uberctx-customer",
                "ada",
                "uber-trace-id",
                "%zz");

        assertThat(handled(jaeger, headers).asMap()).containsOnlyKeys("customer");
    }

    @Test
    @SuppressWarnings("deprecation") // what older services still speak
    void baggageOfManyFieldsIsBoundedWhereItIsSentOn() {
        Sdk opentracing = Sdk.with(io.opentelemetry.context.propagation.TextMapPropagator.composite(
                B3Propagator.injectingSingleHeader(),
                io.opentelemetry.extension.trace.propagation.JaegerPropagator.getInstance()));
        Map<String, Object> headers = new HashMap<>();
        IntStream.range(0, 1_000).forEach(n -> headers.put("uberctx-key" + n, "v".repeat(1_000)));

        Map<String, Object> sent = sentOn(opentracing, headers);

        assertThat(sent.keySet().stream().filter(name -> name.startsWith("uberctx-")))
                .hasSizeBetween(1, 8);
    }

    private static String members(int count) {
        return IntStream.range(0, count).mapToObj(n -> "key" + n + "=v").collect(Collectors.joining(","));
    }

    private Baggage handled(String baggage) {
        return handled(sdk, Map.of("traceparent", TRACEPARENT, "baggage", baggage));
    }

    private static Baggage handled(Sdk sdk, Map<String, Object> headers) {
        MessageSpan<?> span = sdk.telemetry()
                .destination("orders")
                .consumer(MapAdapter.OF_OBJECTS)
                .start(headers);
        Baggage handled = Baggage.current();
        span.close();
        return handled;
    }

    private String sentOn(String baggage) {
        Map<String, Object> sent = sentOn(sdk, Map.of("baggage", baggage));
        return (String) sent.getOrDefault("baggage", "");
    }

    private static Map<String, Object> sentOn(Sdk sdk, Map<String, Object> headers) {
        MessageSpan<?> span = sdk.telemetry()
                .destination("orders")
                .consumer(MapAdapter.OF_OBJECTS)
                .start(headers);
        Map<String, Object> sent = send(sdk);
        span.close();
        return sent;
    }

    private String sent(Baggage current) {
        try (Scope ignored = current.makeCurrent()) {
            return (String) send(sdk).getOrDefault("baggage", "");
        }
    }

    private static Map<String, Object> send(Sdk sdk) {
        MessageSpan<Map<String, Object>> sending = sdk.telemetry()
                .destination("invoices")
                .producer(MapAdapter.OF_OBJECTS)
                .start(Map.of());
        Map<String, Object> sent = sending.inject(Map.of());
        sending.close();
        assertThat(sent.keySet()).containsAnyElementsOf(List.of("traceparent", "b3"));
        return sent;
    }
}

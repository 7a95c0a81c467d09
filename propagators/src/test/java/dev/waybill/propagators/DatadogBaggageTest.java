// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import static dev.waybill.propagators.Message.SENDER;
import static dev.waybill.propagators.Message.TRACE;
import static dev.waybill.propagators.Message.baggageOf;
import static dev.waybill.propagators.Message.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatadogBaggageTest {
    private static final Message ORDER = Message.of("x-datadog-trace-id", "1", "x-datadog-parent-id", "2");

    private final DatadogPropagator datadog = DatadogPropagator.getInstance();

    @Test
    void everyEntryIsAHeaderWithTheValueAsItIs() {
        assertThat(sent(Baggage.builder().put("userId", "alice ü").build()).headers())
                .containsEntry("ot-baggage-userId", "alice ü");
    }

    @Test
    void everyHeaderIsAnEntryInWhateverCaseItsPrefixIs() {
        Message message = ORDER.with("ot-baggage-userId", "alice ü").with("OT-Baggage-Customer", "acme");

        assertThat(baggageOf(message.receivedBy(datadog)))
                .containsOnly(entry("userId", "alice ü"), entry("Customer", "acme"));
    }

    @Test
    void anEntryThatIsKnownAlreadyWins() {
        Context known =
                Context.root().with(Baggage.builder().put("userId", "bob").build());
        Message message = ORDER.with("ot-baggage-userId", "alice").with("ot-baggage-customer", "acme");

        assertThat(baggageOf(message.receivedBy(datadog, known)))
                .containsOnly(entry("userId", "bob"), entry("customer", "acme"));
    }

    @Test
    void baggageWithoutIdsIsNotRead() {
        Context before = Context.root();

        assertThat(Message.of("ot-baggage-userId", "alice").receivedBy(datadog, before))
                .isSameAs(before);
    }

    @Test
    void baggageWithoutASpanIsNotWritten() {
        Context context =
                Context.root().with(Baggage.builder().put("userId", "alice").build());

        assertThat(Message.sentBy(datadog, context).headers()).isEmpty();
    }

    @Test
    void noBaggageIsNotTheSameAsEmptyBaggage() {
        assertThat(Baggage.fromContextOrNull(ORDER.receivedBy(datadog))).isNull();
    }

    @Test
    void baggageIsFoundBehindManyOtherHeaders() {
        assertThat(baggageOf(behindHeaders(253).receivedBy(datadog))).containsExactly(entry("userId", "alice"));
    }

    @Test
    void baggageBehindTooManyHeadersIsNotLookedFor() {
        assertThat(baggageOf(behindHeaders(254).receivedBy(datadog))).isEmpty();
    }

    @Test
    void sixtyFourEntriesAreRead() {
        Message message = ORDER;
        for (int i = 0; i < 70; i++) {
            message = message.with("ot-baggage-key" + i, "value");
        }

        assertThat(baggageOf(message.receivedBy(datadog))).hasSize(64).containsKey("key63");
    }

    @Test
    void sixtyFourEntriesAreWritten() {
        BaggageBuilder baggage = Baggage.builder();
        for (int i = 0; i < 70; i++) {
            baggage.put("key" + i, "value");
        }

        assertThat(sent(baggage.build()).headers().keySet())
                .filteredOn(name -> name.startsWith("ot-baggage-"))
                .hasSize(64);
    }

    @Test
    void anEntryThatDoesNotFitLeavesRoomForOthers() {
        String large = "x".repeat(8000);
        Message message =
                ORDER.with("ot-baggage-a", large).with("ot-baggage-b", large).with("ot-baggage-c", "small");

        Context received = message.receivedBy(datadog);

        assertThat(baggageOf(received)).containsOnlyKeys("a", "c");
        Baggage baggage = Baggage.builder()
                .put("a", large)
                .put("b", large)
                .put("c", "small")
                .build();
        assertThat(sent(baggage).headers())
                .containsKey("ot-baggage-c")
                .satisfiesAnyOf(
                        headers -> assertThat(headers).doesNotContainKey("ot-baggage-a"),
                        headers -> assertThat(headers).doesNotContainKey("ot-baggage-b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user id", "user:id", "user,id", "(user)", "user\"id"})
    void aKeyThatCannotNameAHeaderStaysBehind(String key) {
        assertThat(sent(Baggage.builder().put(key, "alice").build()).headers()).doesNotContainKey("ot-baggage-" + key);
        assertThat(baggageOf(ORDER.with("ot-baggage-" + key, "alice").receivedBy(datadog)))
                .isEmpty();
    }

    /** What dd-trace 5.132.0 writes for the same values. */
    @ParameterizedTest
    @CsvSource({
        "名 ü, %E5%90%8D%20%C3%BC",
        "'alice\r\nx-origin: rum', alice%0D%0Ax-origin%3A%20rum",
        "'alice\0', alice%00"
    })
    void aValueThatNoHeaderCouldHoldIsPercentEncoded(String value, String written) {
        assertThat(sent(Baggage.builder().put("userId", value).build()).headers())
                .containsEntry("ot-baggage-userId", written);
    }

    private Message sent(Baggage baggage) {
        return Message.sentBy(
                datadog, local(TRACE, SENDER, TraceFlags.getSampled()).with(baggage));
    }

    private static Message behindHeaders(int others) {
        Message message = ORDER;
        for (int i = 0; i < others; i++) {
            message = message.with("header-" + i, "value");
        }
        return message.with("ot-baggage-userId", "alice");
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import static dev.waybill.propagators.BeelineMessage.IDS;
import static dev.waybill.propagators.BeelineMessage.assertNothingButIds;
import static dev.waybill.propagators.BeelineMessage.received;
import static dev.waybill.propagators.BeelineMessage.sentJson;
import static dev.waybill.propagators.Message.SENDER;
import static dev.waybill.propagators.Message.TRACE;
import static dev.waybill.propagators.Message.baggageOf;
import static dev.waybill.propagators.Message.inside;
import static dev.waybill.propagators.Message.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoneycombFieldsTest {
    private final HoneycombPropagator honeycomb = HoneycombPropagator.getInstance();

    @Test
    void baggageIsWrittenAsStringsInAscii() {
        Context context = local(TRACE, SENDER, TraceFlags.getSampled())
                .with(Baggage.builder().put("user", "ü \"\\\n😀").build());

        assertThat(sentJson(context)).isEqualTo("{\"user\":\"\\u00fc \\\"\\\\\\u000a\\ud83d\\ude00\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":-1.50e+3}",
                "{\"paid\":true}",
                "{\"paid\":false}",
                "{\"coupon\":null}",
                "{\"order\":{\"lines\":[1,\"a\",{}],\"note\":\"\\\"}\"}}",
                "{\"tags\":[]}",
                "{\"\":\"without a name\"}",
                "{\"name\":\"\"}",
                "{}"
            })
    void aFieldThatDidNotChangeIsPassedOnAsItWas(String json) {
        assertThat(sentJson(received(json))).isEqualTo(json);
    }

    @Test
    void aNameThatBaggageCannotHoldIsPassedOn() {
        assertThat(sentJson(received("{\"größe\":\"xl\"}"))).isEqualTo("{\"gr\\u00f6\\u00dfe\":\"xl\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=xl,admin", "size;color", "shoe size", " size", ""})
    void aNameThatWouldForgeEntriesOfW3cBaggageIsNone(String name) {
        Context context = received("{\"" + name + "\":\"true\"}");

        assertThat(baggageOf(context)).isEmpty();
        assertThat(sentJson(context)).isEqualTo("{\"" + name + "\":\"true\"}");
    }

    @Test
    void aFieldThatChangedIsAString() {
        Context context = received("{\"attempt\":1}");

        assertThat(sentJson(context.with(Baggage.builder().put("attempt", "2").build())))
                .isEqualTo("{\"attempt\":\"2\"}");
    }

    @Test
    void aFieldThatWasRemovedStaysRemoved() {
        assertThat(sentJson(received("{\"attempt\":1}").with(Baggage.empty()))).isEqualTo("{}");
    }

    @Test
    void baggageReplacesAFieldThatItCouldNotHold() {
        Context context = received("{\"coupon\":null}");

        assertThat(sentJson(
                        context.with(Baggage.builder().put("coupon", "SUMMER").build())))
                .isEqualTo("{\"coupon\":\"SUMMER\"}");
    }

    @Test
    void anotherTraceIsNotToldWhatBaggageCannotHold() {
        Context linked = inside(
                received("{\"coupon\":null}"), "0af7651916cd43dd8448eb211c80319c", SENDER, TraceFlags.getSampled());

        assertThat(sentJson(linked)).isEqualTo("{}");
    }

    @Test
    void nullAndNestedValuesAreNoBaggage() {
        assertThat(Baggage.fromContextOrNull(received("{\"coupon\":null,\"order\":{\"id\":1},\"tags\":[]}")))
                .isNull();
    }

    @Test
    void anEntryThatIsKnownAlreadyWins() {
        Context known = Context.root().with(Baggage.builder().put("user", "bob").build());

        Context context =
                BeelineMessage.of("{\"user\":\"alice\",\"shop\":\"acme\"}").receivedBy(honeycomb, known);

        assertThat(baggageOf(context)).containsOnly(entry("user", "bob"), entry("shop", "acme"));
    }

    @Test
    void ofFieldsOfOneNameTheLastIsTrue() {
        assertThat(baggageOf(received("{\"user\":\"alice\",\"user\":\"bob\"}"))).containsOnly(entry("user", "bob"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"\\u00fc\\/\\\"\\\\\"|ü/\"\\", "\"\\ud83d\\ude00\"|😀", "\"ü\"|ü", "0|0", "-0.5E-2|-0.5E-2"})
    void aValueIsBaggageAsItReads(String json, String value) {
        assertThat(baggageOf(received(" { \"note\" : " + json + "\t} \n"))).containsOnly(entry("note", value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "null",
                "{",
                "}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1}x",
                "{a:1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":1.}",
                "{\"a\":.5}",
                "{\"a\":1e}",
                "{\"a\":-}",
                "{\"a\":NaN}",
                "{\"a\":tru}",
                "{\"a\":\"b}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u12",
                "{\"a\":\"\n\"}",
                "{\"a\":[1,]}",
                "{\"a\":[1}",
                "{\"a\":{]}}",
                "{\"a\":1 \"b\":2}",
                "{'a':1}",
                "{\"a\":١}",
                "{\"a\":\"\\u١١١١\"}"
            })
    void fieldsThatAreNoJsonObjectCostOnlyTheFields(String json) {
        assertNothingButIds(received(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "e30==", "e", "eyJhIjoxf", "/w==", "eyJhIjoi/yJ9", "e30=;k=v", "e3 0="})
    void fieldsThatCannotBeDecodedCostOnlyTheFields(String base64) {
        assertNothingButIds(
                Message.of("X-Honeycomb-Trace", IDS + ",context=" + base64).receivedBy(honeycomb));
    }

    @Test
    void base64NeedsNoPadding() {
        Message message = Message.of("X-Honeycomb-Trace", IDS + ",context=eyJhIjoxfQ");

        assertThat(baggageOf(message.receivedBy(honeycomb))).containsOnly(entry("a", "1"));
    }
}

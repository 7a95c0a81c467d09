// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import static dev.waybill.propagators.Message.LOWER_HALF;
import static dev.waybill.propagators.Message.SENDER;
import static dev.waybill.propagators.Message.TRACE;
import static dev.waybill.propagators.Message.UPPER_HALF;
import static dev.waybill.propagators.Message.local;
import static dev.waybill.propagators.Message.remote;
import static dev.waybill.propagators.Message.spanOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages are those of dd-trace-js 5.132.0. */
class DatadogPropagatorTest {
    private static final TraceFlags SAMPLED = TraceFlags.getSampled();
    private static final TraceFlags NOT_SAMPLED = TraceFlags.getDefault();
    private static final String NO_UPPER_HALF = "0000000000000000";

    private static final Message FROM_DATADOG = Message.of(
            "x-datadog-trace-id", "11803532876627986230",
            "x-datadog-parent-id", "67667974448284343",
            "x-datadog-sampling-priority", "1",
            "x-datadog-tags", "_dd.p.tid=4bf92f3577b34da6,_dd.p.dm=-0",
            "x-datadog-origin", "rum");

    private final DatadogPropagator datadog = DatadogPropagator.getInstance();

    @Test
    void theSenderIsTheParent() {
        assertThat(spanOf(FROM_DATADOG.receivedBy(datadog))).isEqualTo(remote(TRACE, SENDER, SAMPLED));
    }

    @Test
    void anOldTracerKnowsTheLowerHalfOfATraceIdAlone() {
        Message message = FROM_DATADOG.without("x-datadog-tags").with("x-datadog-sampling-priority", "-1");

        assertThat(spanOf(message.receivedBy(datadog)))
                .isEqualTo(remote(NO_UPPER_HALF + LOWER_HALF, SENDER, NOT_SAMPLED));
    }

    @Test
    void theGreatestIdsHaveTheTopBitSet() {
        Message message =
                Message.of("x-datadog-trace-id", "18446744073709551615", "x-datadog-parent-id", "18446744073709551615");

        assertThat(spanOf(message.receivedBy(datadog)))
                .isEqualTo(remote(NO_UPPER_HALF + "ffffffffffffffff", "ffffffffffffffff", NOT_SAMPLED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "00",
                "abc",
                "1a",
                "-1",
                "+1",
                " 1",
                "1 ",
                "1.0",
                "1e3",
                "0x1",
                "١",
                "１",
                "NaN",
                "18446744073709551616",
                "99999999999999999999",
                "000000000000000000001"
            })
    void whatIsNoUnsignedNumberOf64BitsIsNoId(String id) {
        Context before = Context.root();

        assertThat(FROM_DATADOG.with("x-datadog-trace-id", id).receivedBy(datadog, before))
                .isSameAs(before);
        assertThat(FROM_DATADOG.with("x-datadog-parent-id", id).receivedBy(datadog, before))
                .isSameAs(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-datadog-trace-id", "x-datadog-parent-id"})
    void oneIdIsNoContext(String missing) {
        Context before = Context.root();

        assertThat(FROM_DATADOG.without(missing).receivedBy(datadog, before)).isSameAs(before);
    }

    @Test
    void headersOfAnotherSpellingAreLeftToTheCarrier() {
        Context before = Context.root();
        Message message = Message.of("X-Datadog-Trace-Id", "1", "X-Datadog-Parent-Id", "2");

        assertThat(message.receivedBy(datadog, before)).isSameAs(before);
    }

    @Test
    void noMessageIsNoContext() {
        Context before = Context.root();

        assertThat(datadog.extract(before, null, Message.GETTER)).isSameAs(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2,true",
        "1,true",
        "0,false",
        "-1,false",
        "'',false",
        "-,false",
        "+1,false",
        "1.5,false",
        "9999999999,false"
    })
    void aPositivePriorityIsSampled(String priority, boolean sampled) {
        Message message = FROM_DATADOG.with("x-datadog-sampling-priority", priority);

        assertThat(spanOf(message.receivedBy(datadog)).isSampled()).isEqualTo(sampled);
    }

    @Test
    void anAbsentPriorityIsNotSampled() {
        Message message = FROM_DATADOG.without("x-datadog-sampling-priority");

        assertThat(spanOf(message.receivedBy(datadog)).isSampled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XYZ",
                "4BF92F3577B34DA6",
                "4bf92f3577b34da",
                "4bf92f3577b34da60",
                "4bf92f3577b34dag",
                "",
                "0000000000000000"
            })
    void anUpperHalfThatIsNoneIsSkipped(String tid) {
        Message message = FROM_DATADOG.with("x-datadog-tags", "_dd.p.tid=" + tid);

        assertThat(spanOf(message.receivedBy(datadog)).getTraceId()).isEqualTo(NO_UPPER_HALF + LOWER_HALF);
    }

    @Test
    void aLocalSpanIsWrittenWithItsDecisionOnSampling() {
        assertThat(Message.sentBy(datadog, local(TRACE, SENDER, SAMPLED)).headers())
                .containsExactly(
                        entry("x-datadog-trace-id", "11803532876627986230"),
                        entry("x-datadog-parent-id", "67667974448284343"),
                        entry("x-datadog-sampling-priority", "1"),
                        entry("x-datadog-tags", "_dd.p.tid=" + UPPER_HALF));
        assertThat(Message.sentBy(datadog, local(TRACE, SENDER, NOT_SAMPLED)).headers())
                .containsEntry("x-datadog-sampling-priority", "0");
    }

    @Test
    void aTraceWithoutAnUpperHalfHasNoTagForIt() {
        assertThat(Message.sentBy(datadog, local(NO_UPPER_HALF + LOWER_HALF, SENDER, SAMPLED))
                        .headers())
                .containsEntry("x-datadog-trace-id", "11803532876627986230")
                .doesNotContainKey("x-datadog-tags");
    }

    @Test
    void aTraceWithoutALowerHalfCannotBeTold() {
        assertThat(Message.sentBy(datadog, local(UPPER_HALF + NO_UPPER_HALF, SENDER, SAMPLED))
                        .headers())
                .isEmpty();
    }

    @Test
    void nothingIsWrittenWithoutASpan() {
        assertThat(Message.sentBy(datadog, Context.root()).headers()).isEmpty();
    }

    @Test
    void theFieldsAreTheHeadersOfFixedNames() {
        assertThat(datadog.fields())
                .containsExactlyInAnyOrderElementsOf(FROM_DATADOG.headers().keySet());
    }

    @Test
    void itTellsItsName() {
        assertThat(datadog).hasToString("DatadogPropagator");
    }
}

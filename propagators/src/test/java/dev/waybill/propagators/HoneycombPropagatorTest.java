// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import static dev.waybill.propagators.Message.LOWER_HALF;
import static dev.waybill.propagators.Message.SENDER;
import static dev.waybill.propagators.Message.TRACE;
import static dev.waybill.propagators.Message.baggageOf;
import static dev.waybill.propagators.Message.inside;
import static dev.waybill.propagators.Message.local;
import static dev.waybill.propagators.Message.remote;
import static dev.waybill.propagators.Message.spanOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages are those of the Beelines: honeycomb-beeline 4.2.0 of Node, and beeline-core of Java. */
class HoneycombPropagatorTest {
    private static final String IDS = "1;trace_id=" + TRACE + ",parent_id=" + SENDER;
    private static final String FROM_NODE = IDS + ",dataset=my%20data%2Cset,context="
            + "eyJ1c2VySUQiOjEsImVycm9yTXNnIjoiZmFpbGVkIHRvIHNpZ24gb24iLCJ0b1JldHJ5Ijp0cnVlLCJ1Ijoiw7wifQ==";
    private static final String FROM_JAVA = IDS + ",context=eyJ1Ijoiw7wiLCJ1c2VySUQiOjF9";

    private final HoneycombPropagator honeycomb = HoneycombPropagator.getInstance();

    @Test
    void theSenderIsTheParent() {
        assertThat(spanOf(received(FROM_NODE))).isEqualTo(remote(TRACE, SENDER, TraceFlags.getSampled()));
    }

    @Test
    void theFieldsAreBaggage() {
        assertThat(baggageOf(received(FROM_NODE)))
                .containsOnly(
                        entry("userID", "1"),
                        entry("errorMsg", "failed to sign on"),
                        entry("toRetry", "true"),
                        entry("u", "ü"));
    }

    @Test
    void javasBeelineSpellsTheHeaderInLowerCase() {
        Context context = Message.of("x-honeycomb-trace", FROM_JAVA).receivedBy(honeycomb);

        assertThat(spanOf(context)).isEqualTo(remote(TRACE, SENDER, TraceFlags.getSampled()));
        assertThat(baggageOf(context)).containsOnly(entry("u", "ü"), entry("userID", "1"));
    }

    @Test
    void ofTwoSpellingsTheOneThatIsWrittenWins() {
        Message message =
                Message.of("x-honeycomb-trace", IDS.replace(SENDER, "00000000000000aa"), "X-Honeycomb-Trace", IDS);

        assertThat(spanOf(message.receivedBy(honeycomb)).getSpanId()).isEqualTo(SENDER);
    }

    @Test
    void clausesComeInAnyOrderAndUnknownOnesArePassedOver() {
        String header = "1;zone=eu,parent_id=" + SENDER + ",=,,context=e30=,trace_id=" + TRACE + ",";

        assertThat(spanOf(received(header))).isEqualTo(remote(TRACE, SENDER, TraceFlags.getSampled()));
    }

    @Test
    void aTraceIdOf64BitsIsPadded() {
        assertThat(spanOf(received("1;trace_id=" + LOWER_HALF + ",parent_id=" + SENDER))
                        .getTraceId())
                .isEqualTo("0000000000000000" + LOWER_HALF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1;",
                "1",
                ";",
                "1;trace_id=4bf92f3577b34da6a3ce929d0e0e4736",
                "1;parent_id=00f067aa0ba902b7",
                "2;trace_id=4bf92f3577b34da6a3ce929d0e0e4736,parent_id=00f067aa0ba902b7",
                "11;trace_id=4bf92f3577b34da6a3ce929d0e0e4736,parent_id=00f067aa0ba902b7",
                "trace_id=4bf92f3577b34da6a3ce929d0e0e4736,parent_id=00f067aa0ba902b7",
                "1;trace_id=4bf92f3577b34da6a3ce929d0e0e4736 , parent_id=00f067aa0ba902b7",
                "1;trace_id=abc,parent_id=def",
                "1;trace_id=4BF92F3577B34DA6A3CE929D0E0E4736,parent_id=00f067aa0ba902b7",
                "1;trace_id=5f9d3b1c-8f6e-4d5a-9c3b-2a1f0e9d8c7b,parent_id=00f067aa0ba902b7",
                "1;trace_id=4bf92f3577b34da6a3ce929d0e0e4736,parent_id=9c3b2a1f-0e9d-8c7b-5f9d-3b1c8f6e4d5a",
                "1;trace_id=4bf92f3577b34da6a3ce929d0e0e473g,parent_id=00f067aa0ba902b7",
                "1;trace_id=00000000000000000000000000000000,parent_id=00f067aa0ba902b7",
                "1;trace_id=0000000000000000,parent_id=00f067aa0ba902b7",
                "1;trace_id=4bf92f3577b34da6a3ce929d0e0e4736,parent_id=0000000000000000",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void whatCannotBeASpanIsIgnored(String header) {
        Context before = Context.root();

        assertThat(Message.of("X-Honeycomb-Trace", header).receivedBy(honeycomb, before))
                .isSameAs(before);
    }

    @Test
    void noMessageIsNoContext() {
        Context before = Context.root();

        assertThat(honeycomb.extract(before, null, Message.GETTER)).isSameAs(before);
    }

    @Test
    void aLocalSpanIsWrittenWithoutWhatIsUnknown() {
        Context context = local(TRACE, SENDER, TraceFlags.getSampled());

        assertThat(Message.sentBy(honeycomb, context).headers())
                .containsExactly(entry("X-Honeycomb-Trace", IDS + ",context=e30="));
    }

    @Test
    void aSpanThatIsNotSampledIsWrittenAllTheSame() {
        Context context = local(TRACE, SENDER, TraceFlags.getDefault());

        assertThat(Message.sentBy(honeycomb, context).headers())
                .containsEntry("X-Honeycomb-Trace", IDS + ",context=e30=");
    }

    @Test
    void nothingIsWrittenWithoutASpan() {
        assertThat(Message.sentBy(honeycomb, Context.root()).headers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "my%20data%2Cset,my%20data%2Cset",
        "b%c3%bccher,b%C3%BCcher",
        "orders-_.!~*'(),orders-_.!~*'()",
        "a+b,a%2Bb"
    })
    void theDatasetIsPassedOn(String received, String sent) {
        Context context = received(IDS + ",dataset=" + received);

        assertThat(sent(context)).isEqualTo(IDS + ",dataset=" + sent + ",context=e30=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "%2", "%zz", "%+1", "%C3", "%ff", "%ED%A0%80", "bücher"})
    void aDatasetThatCannotBeDecodedIsForgotten(String dataset) {
        assertThat(sent(received(IDS + ",dataset=" + dataset))).isEqualTo(IDS + ",context=e30=");
    }

    @Test
    void aDatasetThatDoesNotFitIsLeftOut() {
        assertThat(sent(received(IDS + ",dataset=" + "\"".repeat(4000)))).isEqualTo(IDS + ",context=e30=");
    }

    @Test
    void anotherTraceIsNotToldTheDataset() {
        Context linked = inside(
                received(IDS + ",dataset=orders"), "0af7651916cd43dd8448eb211c80319c", SENDER, TraceFlags.getSampled());

        assertThat(sent(linked)).doesNotContain("dataset");
    }

    @Test
    void applicationsNameTheKeyThatTheyPutItUnder() {
        HoneycombPropagator inPayload = HoneycombPropagator.withKey("traceContext");

        Message message = Message.sentBy(inPayload, local(TRACE, SENDER, TraceFlags.getSampled()));

        assertThat(message.headers()).containsOnlyKeys("traceContext");
        assertThat(spanOf(message.receivedBy(inPayload)).getSpanId()).isEqualTo(SENDER);
        assertThat(inPayload.fields()).containsExactly("traceContext");
        assertThat(inPayload).hasToString("HoneycombPropagator{key=traceContext}");
    }

    @Test
    void aKeyNeedsAName() {
        assertThatThrownBy(() -> HoneycombPropagator.withKey(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Give the key that your messages carry it under.");
    }

    @Test
    void theFieldIsTheOneThatIsWritten() {
        assertThat(honeycomb.fields()).containsExactly("X-Honeycomb-Trace");
    }

    @Test
    void itTellsItsKey() {
        assertThat(honeycomb).hasToString("HoneycombPropagator{key=X-Honeycomb-Trace}");
    }

    private Context received(String header) {
        return Message.of("X-Honeycomb-Trace", header).receivedBy(honeycomb);
    }

    private String sent(Context context) {
        return Message.sentBy(honeycomb, context).headers().get("X-Honeycomb-Trace");
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import static dev.waybill.propagators.Message.SENDER;
import static dev.waybill.propagators.Message.TRACE;
import static dev.waybill.propagators.Message.inside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Datadog knows of a trace beside its ids travels on with it, and with no other. */
class DatadogTraceTest {
    private static final TraceFlags SAMPLED = TraceFlags.getSampled();
    private static final TraceFlags NOT_SAMPLED = TraceFlags.getDefault();
    private static final String WORKER = "00000000000000aa";

    private static final Message ORDER = Message.of(
            "x-datadog-trace-id", "11803532876627986230",
            "x-datadog-parent-id", "67667974448284343",
            "x-datadog-sampling-priority", "2",
            "x-datadog-origin", "rum",
            "x-datadog-tags", "_dd.p.dm=-4,_dd.p.tid=4bf92f3577b34da6,_dd.p.usr.id=YWxpY2U=");

    private final DatadogPropagator datadog = DatadogPropagator.getInstance();

    @Test
    void aWorkerPassesOnWhatItWasTold() {
        Context working = inside(ORDER.receivedBy(datadog), TRACE, WORKER, SAMPLED);

        assertThat(Message.sentBy(datadog, working).headers())
                .containsExactly(
                        entry("x-datadog-trace-id", "11803532876627986230"),
                        entry("x-datadog-parent-id", "170"),
                        entry("x-datadog-sampling-priority", "2"),
                        entry("x-datadog-origin", "rum"),
                        entry("x-datadog-tags", "_dd.p.tid=4bf92f3577b34da6,_dd.p.dm=-4,_dd.p.usr.id=YWxpY2U="));
    }

    @Test
    void anotherTraceIsToldNothingOfIt() {
        Context linked = inside(ORDER.receivedBy(datadog), "0af7651916cd43dd8448eb211c80319c", WORKER, SAMPLED);

        assertThat(Message.sentBy(datadog, linked).headers())
                .containsEntry("x-datadog-sampling-priority", "1")
                .containsEntry("x-datadog-tags", "_dd.p.tid=0af7651916cd43dd")
                .doesNotContainKey("x-datadog-origin");
    }

    @Test
    void aTraceThatSharesTheLowerHalfAloneIsAnotherTrace() {
        Context linked = inside(ORDER.receivedBy(datadog), "0af7651916cd43dda3ce929d0e0e4736", WORKER, SAMPLED);

        assertThat(Message.sentBy(datadog, linked).headers()).doesNotContainKey("x-datadog-origin");
    }

    @Test
    void whatAnOldTracerSaysOfHalfATraceIdIsTrueOfTheWhole() {
        Message message = ORDER.with("x-datadog-tags", "_dd.p.dm=-4");
        Context working = inside(message.receivedBy(datadog), TRACE, WORKER, SAMPLED);

        assertThat(Message.sentBy(datadog, working).headers())
                .containsEntry("x-datadog-origin", "rum")
                .containsEntry("x-datadog-tags", "_dd.p.tid=4bf92f3577b34da6,_dd.p.dm=-4");
    }

    @ParameterizedTest
    @CsvSource({"2,true,2", "2,false,0", "-1,false,-1", "-1,true,1", "0,false,0", "1,true,1", "7,true,7", "x,true,1"})
    void theSpansOwnDecisionPrevails(String priority, boolean sampled, String sent) {
        Context received = ORDER.with("x-datadog-sampling-priority", priority).receivedBy(datadog);
        Context working = inside(received, TRACE, WORKER, sampled ? SAMPLED : NOT_SAMPLED);

        assertThat(Message.sentBy(datadog, working).headers()).containsEntry("x-datadog-sampling-priority", sent);
    }

    @Test
    void aDecisionThatNobodyMadeIsLeftOpen() {
        Context received = ORDER.without("x-datadog-sampling-priority").receivedBy(datadog);
        Context working = inside(received, TRACE, WORKER, NOT_SAMPLED);

        assertThat(Message.sentBy(datadog, working).headers())
                .containsEntry("x-datadog-origin", "rum")
                .doesNotContainKey("x-datadog-sampling-priority");
    }

    @Test
    void whoMadeADecisionIsNotSaidOfAnother() {
        Context working = inside(ORDER.receivedBy(datadog), TRACE, WORKER, NOT_SAMPLED);

        assertThat(Message.sentBy(datadog, working).headers())
                .containsEntry("x-datadog-tags", "_dd.p.tid=4bf92f3577b34da6,_dd.p.usr.id=YWxpY2U=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_dd.p.=1", "_dd.p.a", "_dd.p.a=", "dd.p.a=1", "=", "=1", "", "_dd.p.a b=1", "_dd.p.a=ü"})
    void aTagThatDatadogWouldNotReadIsLeftOut(String tag) {
        Message message = ORDER.with("x-datadog-tags", tag + ",_dd.p.dm=-4," + tag);

        assertThat(message.passedOnBy(datadog).headers()).containsEntry("x-datadog-tags", "_dd.p.dm=-4");
    }

    @Test
    void tagsBeyond512CharactersAreIgnoredAndTheIdsAreNot() {
        String tags = "_dd.p.a=" + "a".repeat(504);

        assertThat(ORDER.with("x-datadog-tags", tags).passedOnBy(datadog).headers())
                .containsEntry("x-datadog-tags", tags);
        assertThat(ORDER.with("x-datadog-tags", tags + "a").passedOnBy(datadog).headers())
                .containsEntry("x-datadog-trace-id", "11803532876627986230")
                .doesNotContainKey("x-datadog-tags");
    }

    @Test
    void tagsFillTheirHeaderToTheLastCharacter() {
        String tag = "_dd.p.a=" + "a".repeat(512 - "_dd.p.tid=4bf92f3577b34da6,_dd.p.a=".length());

        assertThat(sentWithUpperHalf(tag)).hasSize(512).endsWith(tag);
        assertThat(sentWithUpperHalf(tag + "a")).isEqualTo("_dd.p.tid=4bf92f3577b34da6");
    }

    @Test
    void aTagThatDoesNotFitBesideTheUpperHalfIsLeftOutWhole() {
        assertThat(sentWithUpperHalf("_dd.p.a=" + "a".repeat(490) + ",_dd.p.b=b"))
                .isEqualTo("_dd.p.tid=4bf92f3577b34da6,_dd.p.b=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rüm", "rum\r\nx-datadog-trace-id: 1"})
    void anOriginThatIsNoHeaderIsForgotten(String origin) {
        assertThat(ORDER.with("x-datadog-origin", origin).passedOnBy(datadog).headers())
                .doesNotContainKey("x-datadog-origin");
    }

    @Test
    void aTracerThatSpokeW3cIsPassedOnInDatadogsHeaders() {
        Context received = withTraceState(
                SAMPLED, "s:2;o:rum;t.dm:-4;t.tid:4bf92f3577b34da6;t.usr.id:YWxpY2U~;p:00000000000000bb");

        assertThat(Message.sentBy(datadog, received).headers())
                .containsEntry("x-datadog-sampling-priority", "2")
                .containsEntry("x-datadog-origin", "rum")
                .containsEntry("x-datadog-tags", "_dd.p.tid=4bf92f3577b34da6,_dd.p.dm=-4,_dd.p.usr.id=YWxpY2U=");
    }

    @Test
    void aTraceStateThatTellsAnotherDecisionIsOutvoted() {
        assertThat(Message.sentBy(datadog, withTraceState(NOT_SAMPLED, "s:2;t.dm:-4"))
                        .headers())
                .containsEntry("x-datadog-sampling-priority", "0")
                .containsEntry("x-datadog-tags", "_dd.p.tid=4bf92f3577b34da6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "s:", "s:x;o", ";;;", ":::", "t.:1", "t.a,b:1", "s:undefined"})
    void aTraceStateThatTellsNothingIsNoHarm(String member) {
        assertThat(Message.sentBy(datadog, withTraceState(SAMPLED, member)).headers())
                .containsEntry("x-datadog-sampling-priority", "1")
                .containsEntry("x-datadog-tags", "_dd.p.tid=4bf92f3577b34da6")
                .doesNotContainKey("x-datadog-origin");
    }

    @Test
    void itsOwnHeadersTellMoreThanATraceState() {
        Context received = ORDER.receivedBy(datadog, withTraceState(SAMPLED, "s:1;o:synthetics"));

        assertThat(Message.sentBy(datadog, received).headers())
                .containsEntry("x-datadog-sampling-priority", "2")
                .containsEntry("x-datadog-origin", "rum");
    }

    private String sentWithUpperHalf(String tags) {
        Message message = ORDER.with("x-datadog-tags", tags);
        Context working = inside(message.receivedBy(datadog), TRACE, WORKER, SAMPLED);
        return Message.sentBy(datadog, working).headers().get("x-datadog-tags");
    }

    private static Context withTraceState(TraceFlags flags, String member) {
        TraceState state = TraceState.builder().put("dd", member).build();
        return Context.root().with(Span.wrap(SpanContext.createFromRemoteParent(TRACE, SENDER, flags, state)));
    }
}

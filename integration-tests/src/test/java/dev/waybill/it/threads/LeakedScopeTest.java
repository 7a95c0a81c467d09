// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.Links;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TracedTaskHandler;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody left a scope open on the thread that a message is then delivered on. */
class LeakedScopeTest {
    private static final ContextKey<String> TENANT = ContextKey.named("tenant");
    private static final Sender SENDER = new Sender(7);

    private final RecordedSpans spans = new RecordedSpans();
    private final List<Context> seen = new ArrayList<>();
    private final TaskHandler handler =
            TracedTaskHandler.wrap((tag, task) -> seen.add(Context.current()), spans.openTelemetry());

    @AfterEach
    void close() {
        spans.close();
    }

    @Test
    void aSpanThatHasEndedIsNotTheParent() throws Exception {
        Span ended = job();
        ended.end();

        SpanData handled = deliverWith(Context.root().with(ended));

        assertThat(handled.getParentSpanContext()).isEqualTo(SENDER.context());
    }

    @Test
    void aSpanThatHasNotEndedIsTheParentAndTheSenderIsLinked() throws Exception {
        Span job = job();

        SpanData handled = deliverWith(Context.root().with(job));
        job.end();

        assertThat(handled.getParentSpanContext()).isEqualTo(job.getSpanContext());
        assertThat(Links.of(handled)).containsExactly(SENDER.spanId());
    }

    @Test
    void whatElseIsInTheContextStaysThere() throws Exception {
        SpanData handled = deliverWith(Context.root().with(TENANT, "acme"));

        assertThat(handled.getParentSpanContext()).isEqualTo(SENDER.context());
        assertThat(seen)
                .singleElement()
                .satisfies(context -> assertThat(context.get(TENANT)).isEqualTo("acme"));
    }

    private Span job() {
        return spans.openTelemetry()
                .getTracer("shop")
                .spanBuilder("nightly job")
                .startSpan();
    }

    /** The thread is left as it was found, which is all that can be done for whoever leaked. */
    private SpanData deliverWith(Context leaked) throws Exception {
        try (Scope ignored = leaked.makeCurrent()) {
            handler.handle("worker", SENDER.delivery());
            assertThat(Context.current()).isSameAs(leaked);
        }
        return spans.only(SpanKind.CONSUMER);
    }
}

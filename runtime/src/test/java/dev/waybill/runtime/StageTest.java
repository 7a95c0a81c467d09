// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import io.opentelemetry.context.Context;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A call whose work goes on after it has returned. */
class StageTest {
    private final Sdk sdk = Sdk.recording();

    private final Operation<Map<String, Object>> publish =
            sdk.telemetry().destination("task_queue").system("rabbitmq").producer(MapAdapter.OF_OBJECTS);

    @Test
    void theSpanEndsWhenTheStageDoes() {
        CompletableFuture<String> confirm = new CompletableFuture<>();

        assertThat(call(confirm)).isSameAs(confirm);
        assertThat(sdk.spans()).isEmpty();
        assertThat(Context.current()).isSameAs(Context.root());

        confirm.complete("ack");
        assertThat(sdk.spans()).hasSize(1);
    }

    @Test
    void aStageThatIsCompleteAlreadyEndsTheSpanAtOnce() {
        call(CompletableFuture.completedFuture("ack"));

        assertThat(sdk.spans()).hasSize(1);
    }

    @Test
    void itsFailureIsToldAsItIs() {
        CompletableFuture<String> confirm = new CompletableFuture<>();
        call(confirm.thenApply(answer -> answer));

        confirm.completeExceptionally(new IOException("nack"));

        assertThat(sdk.span()).hasAttributesSatisfying(equalTo(stringKey("error.type"), "java.io.IOException"));
        assertThat(sdk.span().getStatus().getStatusCode()).hasToString("ERROR");
    }

    @Test
    void aFailureWithoutACauseIsItself() {
        CompletableFuture<String> confirm = new CompletableFuture<>();
        call(confirm);

        confirm.completeExceptionally(new CompletionException("nack", null));

        assertThat(sdk.span())
                .hasAttributesSatisfying(equalTo(stringKey("error.type"), "java.util.concurrent.CompletionException"));
    }

    @Test
    void aFailureThatHidesItsCauseIsItself() {
        CompletableFuture<String> confirm = new CompletableFuture<>();
        call(confirm);

        try (LogLines log = new LogLines()) {
            confirm.completeExceptionally(new Secretive());
            assertThat(log.all()).hasSize(1);
        }
        assertThat(sdk.span())
                .hasAttributesSatisfying(equalTo(stringKey("error.type"), "dev.waybill.runtime.StageTest.Secretive"));
    }

    @Test
    void aCancelledStageFailed() {
        CompletableFuture<String> confirm = new CompletableFuture<>();
        call(confirm).toCompletableFuture().cancel(true);

        assertThat(confirm).isCancelled();
        assertThat(sdk.span())
                .hasAttributesSatisfying(
                        equalTo(stringKey("error.type"), "java.util.concurrent.CancellationException"));
    }

    @Test
    void noStageAtAllEndsTheSpanWithTheCall() {
        assertThat(call(null)).isNull();

        assertThat(sdk.spans()).hasSize(1);
    }

    @Test
    void aStageThatCannotBeWaitedForEndsTheSpanWithTheCall() {
        CompletableFuture<String> odd = new CompletableFuture<>() {
            @Override
            public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> action) {
                super.whenComplete(action);
                throw new UnsupportedOperationException("ask the reactor");
            }
        };

        try (LogLines log = new LogLines()) {
            assertThat(call(odd)).isSameAs(odd);
            assertThat(log.all()).hasSize(1);
        }
        odd.complete("ack");
        assertThat(sdk.spans()).hasSize(1);
        assertThat(sdk.metric("messaging.client.sent.messages"))
                .hasLongSumSatisfying(sum -> sum.hasPointsSatisfying(point -> point.hasValue(1)));
    }

    @Test
    void aStageOfTheDelegatesOwnClassIsWhatItsCallerGets() {
        CompletionStage<String> readOnly = new CompletableFuture<String>().minimalCompletionStage();

        assertThat((Object) call(readOnly)).isSameAs(readOnly);
        assertThat(sdk.spans()).isEmpty();
    }

    @Test
    void stagesThatNeverCompleteHoldAllThatIsHeld() {
        List<WeakReference<Object>> held = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Map<String, Object> headers = new HashMap<>();
            MessageSpan<Map<String, Object>> span = publish.start(headers);
            Map<String, Object> sent = span.inject(headers);
            CompletableFuture<String> forgotten = span.endWith(new CompletableFuture<>());
            span.close();
            List.of(headers, span, sent, forgotten).forEach(it -> held.add(new WeakReference<>(it)));
        }

        Awaitility.await().until(() -> {
            System.gc();
            return held.stream().allMatch(it -> it.get() == null);
        });
    }

    private CompletionStage<String> call(CompletionStage<String> stage) {
        MessageSpan<Map<String, Object>> span = publish.start(Map.of());
        try {
            return span.endWith(stage);
        } finally {
            span.close();
        }
    }

    private static final class Secretive extends CompletionException {
        private static final long serialVersionUID = 1;

        Secretive() {
            super("nack");
        }

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException("not for you");
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.it.shop.TracedWarehouse_Events;
import dev.waybill.it.shop.Warehouse;
import io.opentelemetry.api.trace.SpanKind;
import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Generics, overloads, varargs and unfortunate names reach the delegate as they were called. */
class SignaturesTest {
    private final RecordedSpans spans = new RecordedSpans();
    private final RecordingEvents delegate = new RecordingEvents();
    private final Warehouse.Events<String, FileNotFoundException> events =
            TracedWarehouse_Events.wrap(delegate, spans.openTelemetry());

    @AfterEach
    void close() {
        spans.close();
    }

    @Test
    void callsTheOverloadThatWasCalled() throws Exception {
        CharSequence moved = events.moved((CharSequence) "box", 7, Map.of());
        long shelves = events.moved(3L, Map.of(), "a", "b");

        assertThat(moved).isEqualTo("box");
        assertThat(shelves).isEqualTo(5);
        assertThat(delegate.calls).containsExactly("moved box 7 [traceparent]", "moved 3 [traceparent] [a, b]");
    }

    @Test
    void tracesAnInheritedMethodThatIsRedeclared() {
        events.restocked("paper", Map.of());

        assertThat(delegate.calls).containsExactly("restocked paper [traceparent]");
        assertThat(spans.only(SpanKind.PRODUCER).getName()).isEqualTo("send warehouse");
    }

    @Test
    void forwardsTheOthers() {
        assertThat(events.wrap("paper", "pens")).isEqualTo("paper");
        events.close();

        assertThat(delegate.calls).containsExactly("wrap [paper, pens]", "close");
        assertThat(spans.all()).isEmpty();
    }

    @Test
    void throwsTheCheckedExceptionOfItsTypeParameter() {
        delegate.missing = new FileNotFoundException("shelf 7");

        assertThatThrownBy(() -> events.moved("box", 7, Map.of())).isSameAs(delegate.missing);
    }

    @Test
    void showsTheDelegateAndWrapsItOnce() {
        TracedWarehouse_Events<String, FileNotFoundException> traced =
                TracedWarehouse_Events.wrap(delegate, spans.openTelemetry());

        assertThat(traced).hasToString("TracedWarehouse_Events[recording events]");
        assertThat(TracedWarehouse_Events.wrap(traced, spans.openTelemetry())).isSameAs(traced);
    }

    private static final class RecordingEvents implements Warehouse.Events<String, FileNotFoundException> {
        final List<String> calls = new ArrayList<>();
        FileNotFoundException missing;

        @Override
        public void close() {
            calls.add("close");
        }

        @Override
        public void restocked(String item, Map<String, String> headers) {
            calls.add("restocked " + item + " " + headers.keySet());
        }

        @Override
        public <T extends CharSequence> T moved(T span, int delegate, Map<String, String> failure)
                throws FileNotFoundException {
            if (missing != null) {
                throw missing;
            }
            calls.add("moved " + span + " " + delegate + " " + failure.keySet());
            return span;
        }

        @Override
        public long moved(long telemetry, Map<String, String> moved, String... shelves) {
            calls.add("moved " + telemetry + " " + moved.keySet() + " " + List.of(shelves));
            return telemetry + shelves.length;
        }

        @Override
        public String wrap(String... items) {
            calls.add("wrap " + List.of(items));
            return items[0];
        }

        @Override
        public String toString() {
            return "recording events";
        }
    }
}

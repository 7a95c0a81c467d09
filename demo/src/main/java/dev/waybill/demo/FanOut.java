// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import dev.waybill.demo.telemetry.ServiceName;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.semconv.ServiceAttributes;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One request that became several tasks, and one again.
 *
 * @param size how many tasks
 * @param spans what was exported
 */
record FanOut(int size, List<SpanData> spans) implements Picture {
    @Override
    public void draw(Terminal terminal) {
        terminal.print("");
        terminal.print("WITH WAYBILL");
        terminal.print("");
        terminal.print("One request fans out to " + size
                + " tasks, all in its trace; the sum of their totals links to all " + size + ".");
        terminal.print("");
        terminal.draw(spans);
        terminal.print("");
        terminal.print("With Waybill: " + summary());
    }

    @Override
    public void check() throws IOException {
        if (!isWhole()) {
            throw new IOException("All tasks should be in the trace of the request, and the sum linked to all totals;"
                    + " do OTEL_PROPAGATORS, OTEL_SDK_DISABLED, OTEL_TRACES_SAMPLER or OTEL_SPAN_LINK_COUNT_LIMIT"
                    + " prevent it?");
        }
    }

    String summary() {
        return tasksInTrace() + " of " + size + " tasks are in the trace of the request; the sum is linked to "
                + linkedTotals() + " of " + size + " totals";
    }

    /** Nothing is missing, and nothing is there that should not be. */
    boolean isWhole() {
        return tasksInTrace() == size
                && tasks().count() == size
                && linkedTotals() == size
                && totalIds().size() == size
                && sums().count() == 1
                && sums().flatMap(sum -> sum.getLinks().stream()).count() == size;
    }

    /** Each below a span of its own, which the batch created for it. */
    private long tasksInTrace() {
        Set<String> requests = ofKind(SpanKind.SERVER, ServiceName.REQUEST_SERVICE)
                .map(SpanData::getTraceId)
                .collect(Collectors.toSet());
        Set<String> created = ofKind(SpanKind.PRODUCER, ServiceName.REQUEST_SERVICE)
                .map(SpanData::getSpanId)
                .collect(Collectors.toSet());
        return tasks().filter(task -> requests.size() == 1 && requests.contains(task.getTraceId()))
                .map(SpanData::getParentSpanId)
                .filter(created::contains)
                .distinct()
                .count();
    }

    private long linkedTotals() {
        Set<String> totals = totalIds();
        return sums().flatMap(sum -> sum.getLinks().stream())
                .map(LinkData::getSpanContext)
                .filter(link -> totals.contains(link.getSpanId()))
                .distinct()
                .count();
    }

    private Set<String> totalIds() {
        return ofKind(SpanKind.PRODUCER, ServiceName.WORKER)
                .map(SpanData::getSpanId)
                .collect(Collectors.toSet());
    }

    private Stream<SpanData> tasks() {
        return ofKind(SpanKind.CONSUMER, ServiceName.WORKER);
    }

    private Stream<SpanData> sums() {
        return ofKind(SpanKind.CONSUMER, ServiceName.REQUEST_SERVICE);
    }

    private Stream<SpanData> ofKind(SpanKind kind, String service) {
        return spans.stream()
                .filter(span -> span.getKind() == kind)
                .filter(span -> service.equals(span.getResource().getAttribute(ServiceAttributes.SERVICE_NAME)));
    }
}

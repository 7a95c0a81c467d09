// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import dev.waybill.demo.telemetry.ServiceName;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.semconv.ServiceAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a worker's spans joined the traces of the requests.
 *
 * @param requests the ids of the requests' traces
 * @param tasks the trace ids of the worker's spans, one for each span
 */
record Joining(Set<String> requests, List<String> tasks) {
    static Joining of(Collection<SpanData> spans) {
        return new Joining(
                spans.stream()
                        .filter(span -> span.getKind() == SpanKind.SERVER)
                        .map(SpanData::getTraceId)
                        .collect(Collectors.toSet()),
                spans.stream()
                        .filter(span -> ServiceName.WORKER.equals(
                                span.getResource().getAttribute(ServiceAttributes.SERVICE_NAME)))
                        .map(SpanData::getTraceId)
                        .toList());
    }

    /** No span of the worker is in the trace of a request. */
    boolean isBroken() {
        return isExported() && joined() == 0;
    }

    /** Every span of the worker is in the trace of a request, and no request is without one. */
    boolean isWhole() {
        return isExported() && joined() == tasks.size() && tasks.containsAll(requests);
    }

    String summary() {
        if (!isExported()) {
            return "no spans of both services were exported";
        }
        return requests.size() + " requests, " + traces() + " traces; " + joined() + " of the worker's " + tasks.size()
                + " spans are in the trace of a request";
    }

    private boolean isExported() {
        return !requests.isEmpty() && !tasks.isEmpty();
    }

    private long joined() {
        return tasks.stream().filter(requests::contains).count();
    }

    private long traces() {
        return requests.size()
                + tasks.stream()
                        .filter(task -> !requests.contains(task))
                        .distinct()
                        .count();
    }
}

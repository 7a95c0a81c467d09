// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Collection;
import java.util.List;

/** Which spans a span is linked to. */
public final class Links {
    private Links() {}

    public static List<String> of(SpanData span) {
        return span.getLinks().stream()
                .map(LinkData::getSpanContext)
                .map(SpanContext::getSpanId)
                .toList();
    }

    public static List<String> ofAll(Collection<SpanData> spans) {
        return spans.stream().flatMap(span -> of(span).stream()).toList();
    }

    public static List<String> ids(Collection<SpanData> spans) {
        return spans.stream().map(SpanData::getSpanId).toList();
    }
}

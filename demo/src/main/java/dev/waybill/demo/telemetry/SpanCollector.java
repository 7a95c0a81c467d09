// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.telemetry;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keeps the spans that were exported, for the picture. */
public final class SpanCollector implements SpanExporter {
    private final List<SpanData> spans = new ArrayList<>();

    /** The spans since the last call, as they ended. */
    public synchronized List<SpanData> drain() {
        List<SpanData> drained = List.copyOf(spans);
        spans.clear();
        return drained;
    }

    @Override
    public synchronized CompletableResultCode export(Collection<SpanData> exported) {
        spans.addAll(exported);
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.zipkin;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.util.Collection;
import zipkin2.Span;

/** Brings spans to the page. */
final class ZipkinExporter implements SpanExporter {
    private final Destination destination;

    ZipkinExporter(Destination destination) {
        this.destination = destination;
    }

    /** Where spans are brought. */
    interface Destination {
        void accept(Collection<Span> spans) throws IOException;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        try {
            destination.accept(spans.stream().map(ZipkinSpans::of).toList());
            return CompletableResultCode.ofSuccess();
        } catch (IOException failure) {
            return CompletableResultCode.ofExceptionalFailure(failure);
        }
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

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.Mark;

/** The annotations that Waybill reads, by name: the user's compiler loads them, not ours. */
public final class AnnotationNames {
    private static final String PACKAGE = "dev.waybill.";

    public static final String CARRIER = PACKAGE + "Carrier";

    static final String BAGGAGE_ENTRY = PACKAGE + "BaggageEntry";

    /** OpenTelemetry's own. */
    static final String SPAN_ATTRIBUTE = "io.opentelemetry.instrumentation.annotations.SpanAttribute";

    private AnnotationNames() {}

    public static String of(Mark mark) {
        return PACKAGE + mark.annotation();
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** Reads the value of one header, if it can be a context at all. */
final class Header {
    /** In characters: what W3C Baggage asks everyone to carry. Nothing longer is read or written. */
    static final int MAX_LENGTH = 8192;

    private Header() {}

    /** The value, or null if it is absent or too long. */
    static <C> @Nullable String read(@Nullable C carrier, TextMapGetter<C> getter, String name) {
        String value = getter.get(carrier, name);
        return value == null || value.length() > MAX_LENGTH ? null : value;
    }
}

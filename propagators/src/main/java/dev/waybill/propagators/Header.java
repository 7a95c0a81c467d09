// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** One header of a message, if it can be a part of a context at all. */
final class Header {
    /** In characters: what W3C Baggage asks everyone to carry. Nothing longer is read or written. */
    static final int MAX_LENGTH = 8192;

    /** What besides letters and digits a header may be called by (RFC 9110, section 5.6.2). */
    private static final String TOKEN_SIGNS = "!#$%&'*+-.^_`|~";

    private Header() {}

    /** Whether a header can be called so, and an entry of W3C Baggage too: in there, any other name could forge entries. */
    static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(Header::isTokenCharacter);
    }

    private static boolean isTokenCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || TOKEN_SIGNS.indexOf(c) >= 0;
    }

    /** The value, or null if it is absent or too long. */
    static <C> @Nullable String read(@Nullable C carrier, TextMapGetter<C> getter, String name) {
        String value = getter.get(carrier, name);
        return value == null || value.length() > MAX_LENGTH ? null : value;
    }
}

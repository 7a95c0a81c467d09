// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import org.jspecify.annotations.Nullable;

/**
 * Datadog's decision whether a trace is kept.
 *
 * @param value positive if it is kept: 1 by a sampler, 2 by a user; 0 or -1 if a sampler or a user rejects it
 */
record SamplingPriority(int value) {
    /** With a sign; so short that no number overflows. */
    private static final int MAX_LENGTH = 9;

    static SamplingPriority of(boolean sampled) {
        return new SamplingPriority(sampled ? 1 : 0);
    }

    /** Null if the text is absent or no whole number. */
    static @Nullable SamplingPriority parse(@Nullable String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return null;
        }
        int start = text.startsWith("-") ? 1 : 0;
        int value = 0;
        for (int i = start; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            value = value * 10 + digit;
        }
        return text.length() == start ? null : new SamplingPriority(start == 1 ? -value : value);
    }

    boolean keeps() {
        return value > 0;
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}

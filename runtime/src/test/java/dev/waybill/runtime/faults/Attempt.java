// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

/** One call from where there may be no room for it. What it saw is looked at later, where there is. */
final class Attempt {
    private final Call call;
    private final Delegate delegate;
    private @Nullable Object seen;

    Attempt(Call call, Delegate delegate) {
        this.call = call;
        this.delegate = delegate;
    }

    void make() {
        try {
            seen = call.to(delegate);
        } catch (Throwable thrown) {
            seen = thrown;
        }
    }

    /** Whether the caller saw what the delegate answered. */
    boolean isAnswered() {
        return seen != null && seen == delegate.answer();
    }

    /** The caller saw the delegate's answer, or else that there was no room. */
    void checkUnless(Class<? extends Error> noRoom) {
        assertThat(delegate.calls()).hasSizeLessThanOrEqualTo(1);
        if (!isAnswered()) {
            assertThat(seen).isInstanceOf(noRoom);
        }
    }
}

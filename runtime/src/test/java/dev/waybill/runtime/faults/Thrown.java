// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import java.util.function.Supplier;

/** What a step throws. */
enum Thrown {
    RUNTIME_EXCEPTION(() -> new IllegalStateException("unchecked")),
    CHECKED_EXCEPTION(() -> new Exception("checked, though nobody declares it")),
    ERROR(() -> new Error("error")),
    LINKAGE_ERROR(() -> new NoSuchMethodError("linkage")),
    STACK_OVERFLOW(() -> new StackOverflowError("stack")),
    OUT_OF_MEMORY(() -> new OutOfMemoryError("memory")),
    INDESCRIBABLE(Indescribable::new);

    private final Supplier<Throwable> made;

    Thrown(Supplier<Throwable> made) {
        this.made = made;
    }

    Throwable make() {
        return made.get();
    }

    /** Its own methods throw as well. */
    private static final class Indescribable extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("no text");
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Assumptions;

/** What threads are made of. */
enum Threads {
    PLATFORM {
        @Override
        Thread start(Runnable work) {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            thread.start();
            return thread;
        }
    },

    VIRTUAL {
        @Override
        Thread start(Runnable work) {
            try {
                return (Thread) starter().invokeExact(work);
            } catch (Throwable impossible) {
                throw new AssertionError(impossible);
            }
        }
    };

    abstract Thread start(Runnable work);

    /** Looked up, since the tests are compiled for a JDK that has none. */
    private static MethodHandle starter() throws NoSuchMethodException, IllegalAccessException {
        return MethodHandles.publicLookup()
                .findStatic(Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
    }

    /** Leaves the test out where there are none of this kind. */
    void assumePresent() {
        Assumptions.assumeTrue(
                this == PLATFORM || Runtime.version().feature() >= 21, "virtual threads need a JDK from 21 on");
    }
}

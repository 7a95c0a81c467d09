// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import java.io.PrintStream;
import java.io.PrintWriter;

/** An exception one of whose methods throws. */
final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Method method;

    enum Method {
        GET_MESSAGE,
        GET_LOCALIZED_MESSAGE,
        GET_CAUSE,
        GET_STACK_TRACE,
        PRINT_STACK_TRACE,
        TO_STRING,
        HASH_CODE,
        EQUALS
    }

    Hostile(Method method) {
        super("template missing");
        this.method = method;
    }

    @Override
    public String getMessage() {
        return in(Method.GET_MESSAGE, super.getMessage());
    }

    @Override
    public String getLocalizedMessage() {
        return in(Method.GET_LOCALIZED_MESSAGE, super.getLocalizedMessage());
    }

    @Override
    public synchronized Throwable getCause() {
        return in(Method.GET_CAUSE, super.getCause());
    }

    @Override
    public StackTraceElement[] getStackTrace() {
        return in(Method.GET_STACK_TRACE, super.getStackTrace());
    }

    @Override
    public void printStackTrace(PrintWriter out) {
        in(Method.PRINT_STACK_TRACE, out).println("at handle");
    }

    @Override
    public void printStackTrace(PrintStream out) {
        in(Method.PRINT_STACK_TRACE, out).println("at handle");
    }

    @Override
    public String toString() {
        return in(Method.TO_STRING, "hostile");
    }

    @Override
    public int hashCode() {
        return in(Method.HASH_CODE, 1);
    }

    @Override
    public boolean equals(Object other) {
        return in(Method.EQUALS, this == other);
    }

    private <T> T in(Method called, T result) {
        if (called == method) {
            throw new IllegalStateException("hostile " + called);
        }
        return result;
    }
}

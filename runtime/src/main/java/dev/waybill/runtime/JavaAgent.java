// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.javaagent.bootstrap.Java8BytecodeBridge;
import io.opentelemetry.javaagent.shaded.instrumentation.api.internal.SpanKey;

/**
 * OpenTelemetry's Java agent, which traces the client libraries below us, where one is attached.
 *
 * <p>Its instrumentations leave a message to whoever has put a certain key into the agent's own context. That key is no
 * part of OpenTelemetry's API, so this class alone names classes that only an attached agent brings.
 */
final class JavaAgent {
    private static final boolean ATTACHED = isAttached();

    private JavaAgent() {}

    /** The context as it is for a delegate that sends: the agent makes no span of its own for the message. May throw. */
    static Context sending(Context context) {
        return ATTACHED ? context.wrapSupplier(JavaAgent::sendingInCurrent).get() : context;
    }

    /** Whether the current span is one that this tracer's agent started to process a message. May throw. */
    static boolean isProcessing(Tracer tracer) {
        return ATTACHED
                && tracer.getClass().getName().startsWith("io.opentelemetry.javaagent.")
                && SpanKey.CONSUMER_PROCESS.fromContextOrNull(Java8BytecodeBridge.currentContext())
                        == Java8BytecodeBridge.currentSpan();
    }

    /** The agent's context holds the application's, which is how it gets from there to here. */
    private static Context sendingInCurrent() {
        return SpanKey.PRODUCER
                .storeInContext(Java8BytecodeBridge.currentContext(), Java8BytecodeBridge.currentSpan())
                .wrapSupplier(Context::current)
                .get();
    }

    /** An agent's classes come from the JVM itself; the jar might also just lie on the class path. */
    private static boolean isAttached() {
        try {
            return SpanKey.class.getClassLoader() == null;
        } catch (LinkageError absent) {
            return false;
        }
    }
}

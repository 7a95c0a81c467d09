// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An OpenTelemetry whose methods are noted as they are called, and of which one throws: of it or of what it hands out. */
final class FaultyTelemetry {
    private final Set<String> called = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Fault fault;

    /** What a method throws at each call. */
    record Fault(String method, Throwable thrown) {
        @Override
        public String toString() {
            return method + " throws " + thrown.getClass().getSimpleName();
        }
    }

    OpenTelemetry of(OpenTelemetry whole) {
        return (OpenTelemetry) faulty(whole, OpenTelemetry.class);
    }

    /** From now on; what was made of it before is made. */
    void breakDown(Fault fault) {
        this.fault = fault;
    }

    /** Forgets the calls so far. */
    void reset() {
        called.clear();
    }

    Set<String> called() {
        return called;
    }

    private Object faulty(Object whole, Class<?> type) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            reach(method.getName());
            Object result = call(whole, method, arguments);
            if (result == whole) {
                return proxy;
            }
            return isTelemetry(method.getReturnType()) ? faulty(result, method.getReturnType()) : result;
        };
        return Proxy.newProxyInstance(FaultyTelemetry.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private void reach(String method) throws Throwable {
        called.add(method);
        Fault current = fault;
        if (current != null && current.method().equals(method)) {
            throw current.thrown();
        }
    }

    private static @Nullable Object call(Object whole, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(whole, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** All but values. */
    private static boolean isTelemetry(Class<?> type) {
        return type.isInterface()
                && type != SpanContext.class
                && (type.getName().startsWith("io.opentelemetry.api.")
                        || type.getName().startsWith("io.opentelemetry.context.propagation."));
    }
}

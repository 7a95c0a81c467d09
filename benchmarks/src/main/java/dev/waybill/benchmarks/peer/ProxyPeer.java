// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.peer.handwritten.HandWrittenPeer;
import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;

/** The careful code behind a dynamic proxy, which calls the delegate by reflection as a proxy for any interface must. */
record ProxyPeer(Surroundings surroundings) implements Peer {
    @Override
    @SuppressWarnings("unchecked") // the proxy is for this very interface, whose method takes an M
    public <M> Endpoint<M> traced(Traffic<M> traffic, Endpoint<M> delegate) {
        Endpoint<M> traced = new HandWrittenPeer(surroundings).traced(traffic, new Reflective<>(accept(), delegate));
        return (Endpoint<M>) Proxy.newProxyInstance(
                Endpoint.class.getClassLoader(), new Class<?>[] {Endpoint.class}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(traced, arguments);
                    }
                    traced.accept((M) arguments[0]);
                    return null;
                });
    }

    private static Method accept() {
        try {
            return Endpoint.class.getMethod("accept", Object.class);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Reflective<M>(Method accept, Endpoint<M> delegate) implements Endpoint<M> {
        @Override
        public void accept(M message) {
            try {
                accept.invoke(delegate, message);
            } catch (InvocationTargetException failure) {
                throw asThrown(failure.getCause());
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** The delegate's own failure, which reflection had wrapped. */
        private static RuntimeException asThrown(Throwable failure) {
            if (failure instanceof Error error) {
                throw error;
            }
            return failure instanceof RuntimeException unchecked
                    ? unchecked
                    : new UndeclaredThrowableException(failure);
        }
    }
}

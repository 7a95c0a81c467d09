// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.agent;

import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** What a wrapper delegates to: every method does the same with its arguments. */
interface Delegate {
    @Nullable
    Object call(Object[] arguments) throws Throwable;

    static <T> T of(Class<T> type, Delegate delegate) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> delegate.call(arguments)));
    }
}

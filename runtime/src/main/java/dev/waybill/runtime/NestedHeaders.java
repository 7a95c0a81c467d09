// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** The map that a header named {@code headers} holds, where tracers of Python's Celery put the context of a task. */
final class NestedHeaders {
    private static final String NAME = "headers";

    private NestedHeaders() {}

    /** Empty if there is none. */
    static Map<?, ?> in(Map<String, ?> headers) {
        return headers.get(NAME) instanceof Map<?, ?> nested ? nested : Map.of();
    }

    /** Removes them from the map in that header, by way of a copy: the caller may hold it too. */
    static void removeStale(ContextFields fields, Map<String, Object> headers) {
        Map<?, ?> nested = in(headers);
        if (nested.isEmpty()) {
            return;
        }
        Map<Object, Object> left = new LinkedHashMap<>(nested);
        for (Object name : nested.keySet()) {
            if (name instanceof String header && fields.isStale(header)) {
                left.remove(name);
            }
        }
        if (left.size() < nested.size()) {
            headers.put(NAME, left);
        }
    }
}

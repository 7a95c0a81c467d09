// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.util.Map;
import java.util.concurrent.Callable;

/** What {@link AbsentAmqpClientTest} runs in a class loader of its own. */
public final class MapProbe implements Callable<String> {
    @Override
    public String call() {
        Map<String, Object> headers =
                Map.of("text", "text", "bytes", new byte[] {'b', 'y', 't', 'e', 's'}, "number", 7);
        return MapAdapter.OF_OBJECTS.get(headers, "text")
                + ", " + MapAdapter.OF_OBJECTS.get(headers, "bytes")
                + ", " + MapAdapter.OF_OBJECTS.get(headers, "number");
    }
}

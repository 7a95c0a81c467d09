// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.traffic.Carrier;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message to be sent, with the headers that the context is written into. */
record Outgoing<M>(M message, Map<String, Object> headers) {
    static <M> Outgoing<M> of(M message, Carrier<M> carrier) {
        return new Outgoing<>(message, new HashMap<>(carrier.headers(message)));
    }

    static <M> void setHeader(@Nullable Outgoing<M> outgoing, String name, String value) {
        if (outgoing != null) {
            outgoing.headers.put(name, value);
        }
    }

    M toSend(Carrier<M> carrier) {
        return carrier.with(message, headers);
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The span in which a peer sent or handled a message, as its own tracer tells it.
 *
 * @param spanId null where the tracer shows none of a span that is not sampled
 * @param parentSpanId likewise, and of a root
 * @param baggage what is current in that span
 * @param remarks what only this tracer knows of the trace, such as a priority; null means nothing
 */
record PeerSpan(
        String traceId,
        @Nullable String spanId,
        @Nullable String parentSpanId,
        boolean sampled,
        Map<String, String> baggage,
        @Nullable Map<String, String> remarks) {}

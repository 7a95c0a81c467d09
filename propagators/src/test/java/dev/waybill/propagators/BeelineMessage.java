// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import static dev.waybill.propagators.Message.SENDER;
import static dev.waybill.propagators.Message.TRACE;
import static dev.waybill.propagators.Message.spanOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A message of a Beeline, whose header holds fields as JSON in base64. */
final class BeelineMessage {
    static final String IDS = "1;trace_id=" + TRACE + ",parent_id=" + SENDER;

    private BeelineMessage() {}

    static Message of(String json) {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        return Message.of(
                "X-Honeycomb-Trace", IDS + ",context=" + Base64.getEncoder().encodeToString(utf8));
    }

    static Context received(String json) {
        return of(json).receivedBy(HoneycombPropagator.getInstance());
    }

    /** The fields of the message that leaves a context. */
    static String sentJson(Context context) {
        Message message = Message.sentBy(HoneycombPropagator.getInstance(), context);
        String header = message.headers().get("X-Honeycomb-Trace");
        String base64 = header.substring(header.indexOf("context=") + "context=".length());
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.US_ASCII);
    }

    static void assertNothingButIds(Context context) {
        assertThat(spanOf(context).getSpanId()).isEqualTo(SENDER);
        assertThat(Baggage.fromContextOrNull(context)).isNull();
    }
}

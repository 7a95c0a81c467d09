// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import static dev.waybill.propagators.BeelineMessage.assertNothingButIds;
import static dev.waybill.propagators.BeelineMessage.received;
import static dev.waybill.propagators.BeelineMessage.sentJson;
import static dev.waybill.propagators.Message.SENDER;
import static dev.waybill.propagators.Message.TRACE;
import static dev.waybill.propagators.Message.baggageOf;
import static dev.waybill.propagators.Message.local;
import static dev.waybill.propagators.Message.spanOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;

/** A header's fields are bounded in number, depth and length; its ids are there in any case. */
class HoneycombLimitsTest {
    private final HoneycombPropagator honeycomb = HoneycombPropagator.getInstance();

    @Test
    void fieldsMayBeNested32Deep() {
        String json = "{\"a\":1,\"b\":" + "[".repeat(31) + "]".repeat(31) + "}";

        assertThat(sentJson(received(json))).isEqualTo(json);
        assertNothingButIds(received("{\"a\":1,\"b\":" + "[".repeat(32) + "]".repeat(32) + "}"));
        assertNothingButIds(received("{\"a\":1,\"b\":" + "{\"b\":".repeat(32) + "1" + "}".repeat(32) + "}"));
    }

    @Test
    void sixtyFourFieldsAreRead() {
        StringBuilder json = new StringBuilder("{\"field\":0");
        for (int i = 0; i < 70; i++) {
            json.append(",\"field").append(i).append("\":").append(i);
        }

        assertThat(baggageOf(received(json.append('}').toString()))).hasSize(64).containsKeys("field", "field62");
    }

    @Test
    void aFieldIsUpdatedEvenBehindTooMany() {
        StringBuilder json = new StringBuilder("{\"user\":\"alice\"");
        for (int i = 0; i < 70; i++) {
            json.append(",\"field").append(i).append("\":").append(i);
        }

        assertThat(baggageOf(received(json.append(",\"user\":\"bob\"}").toString())))
                .containsEntry("user", "bob");
    }

    @Test
    void sixtyFourFieldsAreWritten() {
        BaggageBuilder baggage = Baggage.builder();
        for (int i = 0; i < 70; i++) {
            baggage.put("field" + i, "value");
        }
        Context context = local(TRACE, SENDER, TraceFlags.getSampled()).with(baggage.build());

        assertThat(sentJson(context).split(":")).hasSize(1 + 64);
    }

    @Test
    void aFieldThatDoesNotFitLeavesRoomForOthers() {
        Context context = local(TRACE, SENDER, TraceFlags.getSampled())
                .with(Baggage.builder()
                        .put("note", "ü".repeat(1100))
                        .put("user", "alice")
                        .build());

        assertThat(sentJson(context)).isEqualTo("{\"user\":\"alice\"}");
    }

    @Test
    void noHeaderIsLongerThan8192Characters() {
        for (int length = 5900; length < 6200; length++) {
            Context context = local(TRACE, SENDER, TraceFlags.getSampled())
                    .with(Baggage.builder().put("note", "x".repeat(length)).build());

            Message message = Message.sentBy(honeycomb, context);

            assertThat(message.headers().get("X-Honeycomb-Trace")).hasSizeLessThanOrEqualTo(8192);
            assertThat(spanOf(message.receivedBy(honeycomb)).getSpanId()).isEqualTo(SENDER);
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import static dev.waybill.propagators.Message.SENDER;
import static dev.waybill.propagators.Message.TRACE;
import static dev.waybill.propagators.Message.inside;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dataset that the spans of a trace go to travels on with it. */
class HoneycombDatasetTest {
    private static final String IDS = "1;trace_id=" + TRACE + ",parent_id=" + SENDER;

    private final HoneycombPropagator honeycomb = HoneycombPropagator.getInstance();

    @ParameterizedTest
    @CsvSource({
        "my%20data%2Cset,my%20data%2Cset",
        "b%c3%bccher,b%C3%BCcher",
        "orders-_.!~*'(),orders-_.!~*'()",
        "a+b,a%2Bb"
    })
    void theDatasetIsPassedOn(String received, String sent) {
        Context context = received(IDS + ",dataset=" + received);

        assertThat(sent(context)).isEqualTo(IDS + ",dataset=" + sent + ",context=e30=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "%2", "%zz", "%+1", "%C3", "%ff", "%ED%A0%80", "bücher", "bšd"})
    void aDatasetThatCannotBeDecodedIsForgotten(String dataset) {
        assertThat(sent(received(IDS + ",dataset=" + dataset))).isEqualTo(IDS + ",context=e30=");
    }

    @Test
    void aDatasetThatDoesNotFitIsLeftOut() {
        assertThat(sent(received(IDS + ",dataset=" + "\"".repeat(2700)))).hasSize(8192);
        assertThat(sent(received(IDS + ",dataset=" + "\"".repeat(2701)))).isEqualTo(IDS + ",context=e30=");
    }

    @Test
    void anotherTraceIsNotToldTheDataset() {
        Context linked = inside(
                received(IDS + ",dataset=orders"), "0af7651916cd43dd8448eb211c80319c", SENDER, TraceFlags.getSampled());

        assertThat(sent(linked)).doesNotContain("dataset");
    }

    private Context received(String header) {
        return Message.of("X-Honeycomb-Trace", header).receivedBy(honeycomb);
    }

    private String sent(Context context) {
        return Message.sentBy(honeycomb, context).headers().get("X-Honeycomb-Trace");
    }
}

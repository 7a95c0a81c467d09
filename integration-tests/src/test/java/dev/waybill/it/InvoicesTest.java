// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.it.shop.Invoices;
import dev.waybill.it.shop.TracedInvoices;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A destination that the deployment names, and default methods. */
@EveryBroker
class InvoicesTest {
    private static final byte[] INVOICE = {1, 2, 3};

    private final RecordedSpans spans = new RecordedSpans();
    private final TestQueue queue;
    private final Invoices untraced;
    private final Invoices invoices;

    InvoicesTest(BrokerUnderTest broker) throws Exception {
        this.queue = TestQueue.on(broker);
        this.untraced = (country, properties, invoice) -> queue.sender().publish(properties, invoice);
        this.invoices = TracedInvoices.wrap(
                untraced,
                WaybillTelemetry.builder(spans.openTelemetry())
                        .variable("invoices.exchange", "billing")
                        .build());
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        spans.close();
    }

    @Test
    void fillsTheVariableOnceAndThePlaceholderPerCall() throws Exception {
        invoices.issue("de", null, INVOICE);

        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(sent.getName()).isEqualTo("publish billing:{country}");
        assertThat(sent.getAttributes().get(AttributeKey.stringKey("messaging.destination.name")))
                .isEqualTo("billing:de");
    }

    @Test
    void refusesToBeMadeWithoutTheVariable() {
        assertThatThrownBy(() -> TracedInvoices.wrap(untraced, spans.openTelemetry()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("invoices.exchange");
    }

    @Test
    void tracesEachInvoiceThatAKeptBodyIssues() throws Exception {
        invoices.issueAll("de", List.of(INVOICE, INVOICE));

        assertThat(spans.all(SpanKind.PRODUCER)).hasSize(2);
        assertThat(headersOfNext()).containsKey("traceparent");
        assertThat(headersOfNext()).containsKey("traceparent");
    }

    @Test
    void tracesNothingOfAForwardedDefaultMethod() throws Exception {
        invoices.reissueAll("de", List.of(INVOICE));

        assertThat(headersOfNext()).isNull();
        assertThat(spans.all()).isEmpty();
    }

    private @Nullable Map<String, Object> headersOfNext() {
        return queue.take().getProps().getHeaders();
    }
}

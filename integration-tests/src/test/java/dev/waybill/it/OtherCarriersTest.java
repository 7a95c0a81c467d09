// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.shop.Fax;
import dev.waybill.it.shop.Receipt;
import dev.waybill.it.shop.TracedReceiptPrinter;
import dev.waybill.it.shop.TracedReceipts;
import dev.waybill.it.shop.TracedSupplierDesk;
import dev.waybill.it.shop.TracedSuppliers;
import io.opentelemetry.api.trace.SpanKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Carriers of the user's own types: through an accessor, and through an adapter. */
class OtherCarriersTest {
    private final RecordedSpans spans = new RecordedSpans();

    @AfterEach
    void close() {
        spans.close();
    }

    @Test
    void aReceiptCarriesTheContextAmongItsLabels() {
        Receipt receipt = new Receipt("order-42");
        receipt.labels().put("Traceparent", "of an earlier print");
        List<Receipt> printed = new ArrayList<>();

        TracedReceipts.wrap(printed::add, spans.openTelemetry()).print(receipt);
        TracedReceiptPrinter.wrap(unused -> {}, spans.openTelemetry()).print(receipt);

        assertThat(printed).singleElement().isSameAs(receipt);
        assertThat(receipt.labels()).containsOnlyKeys("traceparent");
        assertContinued();
    }

    @Test
    void aFaxCarriesTheContextBelowItsText() {
        List<Fax> sent = new ArrayList<>();

        TracedSuppliers.wrap(sent::add, spans.openTelemetry()).reorder(new Fax(List.of("12 boxes of paper")));
        TracedSupplierDesk.wrap(unused -> {}, spans.openTelemetry()).reorder(sent.get(0));

        assertThat(sent.get(0).lines()).hasSize(2).first().isEqualTo("12 boxes of paper");
        assertThat(sent.get(0).lines().get(1)).startsWith("#traceparent: 00-");
        assertContinued();
    }

    private void assertContinued() {
        assertThat(spans.only(SpanKind.CONSUMER).getParentSpanId())
                .isEqualTo(spans.only(SpanKind.PRODUCER).getSpanId());
    }
}

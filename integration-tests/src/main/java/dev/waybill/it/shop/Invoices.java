// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.KeepBody;
import dev.waybill.TracedProducer;
import dev.waybill.Untraced;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The invoices of all countries, on an exchange that each deployment names. */
@TracedProducer(destination = "${invoices.exchange}:{country}", operation = "publish")
public interface Invoices {
    void issue(String country, AMQP.@Nullable BasicProperties properties, byte[] invoice) throws IOException;

    /** Each invoice is traced, because this body runs on the wrapper. */
    @KeepBody
    default void issueAll(String country, List<byte[]> invoices) throws IOException {
        for (byte[] invoice : invoices) {
            issue(country, null, invoice);
        }
    }

    /** The same without a trace: this body runs on the delegate. */
    @Untraced
    default void reissueAll(String country, List<byte[]> invoices) throws IOException {
        issueAll(country, invoices);
    }
}

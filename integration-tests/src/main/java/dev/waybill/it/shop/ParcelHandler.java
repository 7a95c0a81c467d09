// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.Relation;
import dev.waybill.TracedConsumer;
import java.io.IOException;

/** What happens to a parcel, and how each step joins the trace of whoever told of it. */
@TracedConsumer(destination = "parcels")
public interface ParcelHandler {
    void packed(Delivery message) throws IOException;

    @TracedConsumer(relation = Relation.CHILD)
    void shipped(Delivery message) throws IOException;

    @TracedConsumer(relation = Relation.LINK)
    void archived(Delivery message) throws IOException;

    @TracedConsumer(relation = Relation.UNTRUSTED)
    void trackedByPartner(Delivery message) throws IOException;
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.TracedConsumer;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Sorts many parcels at once. */
@TracedConsumer(destination = "parcels")
public interface ParcelSorter {
    void sort(List<Delivery> parcels) throws IOException;

    void sortPallet(Collection<Delivery> parcels) throws IOException;

    void sortRow(Delivery[] parcels) throws IOException;
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;

@TracedConsumer(destination = "suppliers", system = "fax")
public interface SupplierDesk {
    void reorder(@Carrier(adapter = FaxAdapter.class) Fax fax);
}

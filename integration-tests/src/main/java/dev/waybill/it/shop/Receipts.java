// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.TracedProducer;

@TracedProducer(destination = "receipts", system = "spooler")
public interface Receipts {
    void print(Receipt receipt);
}

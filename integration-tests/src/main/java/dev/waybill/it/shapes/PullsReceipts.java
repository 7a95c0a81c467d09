// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import dev.waybill.TracedConsumer;
import dev.waybill.it.shop.Receipt;

/** Pulls objects with an accessor of the carrier. */
@TracedConsumer(destination = "shapes", system = "spooler")
public interface PullsReceipts extends Pulls<Receipt> {}

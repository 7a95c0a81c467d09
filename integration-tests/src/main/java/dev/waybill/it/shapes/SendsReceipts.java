// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import dev.waybill.TracedProducer;
import dev.waybill.it.shop.Receipt;

/** Sends objects with an accessor of the carrier. */
@TracedProducer(destination = "shapes", system = "spooler")
public interface SendsReceipts extends Sends<Receipt> {}

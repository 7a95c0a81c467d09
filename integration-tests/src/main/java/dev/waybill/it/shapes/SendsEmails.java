// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import dev.waybill.TracedProducer;
import dev.waybill.it.shop.EmailTask;

/** Sends records with a carrier inside. */
@TracedProducer(destination = "shapes", system = "redis")
public interface SendsEmails extends Sends<EmailTask> {}

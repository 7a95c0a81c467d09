// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import dev.waybill.TracedConsumer;
import dev.waybill.it.shop.EmailTask;

/** Handles records with a carrier inside. */
@TracedConsumer(destination = "shapes", system = "redis")
public interface HandlesEmails extends Handles<EmailTask> {}

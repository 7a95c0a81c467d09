// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import dev.waybill.TracedConsumer;
import dev.waybill.it.shop.EmailTask;

/** Pulls records with a carrier inside. */
@TracedConsumer(destination = "shapes", system = "redis")
public interface PullsEmails extends Pulls<EmailTask> {}

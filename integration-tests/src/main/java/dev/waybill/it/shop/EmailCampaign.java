// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.TracedConsumer;
import java.util.List;

/** Sends many emails at once. */
@TracedConsumer(destination = "emails", system = "redis")
public interface EmailCampaign {
    void send(List<EmailTask> tasks);
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.TracedConsumer;

@TracedConsumer(destination = "emails", system = "redis")
public interface EmailHandler {
    void send(EmailTask task);
}

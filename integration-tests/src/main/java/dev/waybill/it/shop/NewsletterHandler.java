// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import java.util.Map;

/** Sends a newsletter to its readers. */
@TracedConsumer(destination = "newsletters", system = "redis")
public interface NewsletterHandler {
    void send(@Carrier Map<String, Object> newsletter);
}

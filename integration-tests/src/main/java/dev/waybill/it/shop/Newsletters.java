// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.io.IOException;
import java.util.Map;

/** Newsletters as JSON objects, of which the context is one more field; their queue knows no headers. */
@TracedProducer(destination = "newsletters", system = "redis")
public interface Newsletters {
    void send(@Carrier Map<String, Object> newsletter) throws IOException;
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.Map;

/** Sends orders in the application's own words: a map of headers. */
@TracedProducer(destination = "orders", system = "rabbitmq")
public interface SentHeaders extends Endpoint<Map<String, Object>> {
    @Override
    void accept(@Carrier Map<String, Object> headers);
}

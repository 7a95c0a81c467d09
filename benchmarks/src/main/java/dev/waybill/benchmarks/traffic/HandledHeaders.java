// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import java.util.Map;

/** Handles orders in the application's own words: a map of headers. */
@TracedConsumer(destination = "orders", system = "rabbitmq")
public interface HandledHeaders extends Endpoint<Map<String, Object>> {
    @Override
    void accept(@Carrier Map<String, Object> headers);
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.reports;

import com.rabbitmq.client.Delivery;
import dev.waybill.TracedConsumer;
import java.util.List;

/** Makes one of all results: its span is linked to each. */
@TracedConsumer(destination = "report_totals")
interface Reducer {
    long sum(List<Delivery> totals);
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.reports;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
import java.io.IOException;

/** Where a worker leaves its result. */
@TracedProducer(destination = "report_totals")
interface Totals {
    void send(String replyTo, AMQP.BasicProperties properties, byte[] total) throws IOException;
}

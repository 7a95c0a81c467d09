// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.reports;

import com.rabbitmq.client.AMQP;
import dev.waybill.Carrier;

/** Asks for the total of one region. */
record RegionTask(String region, @Carrier AMQP.BasicProperties properties) {
    /** The total is expected in this queue. */
    static RegionTask of(String region, String replyTo) {
        return new RegionTask(
                region, new AMQP.BasicProperties.Builder().replyTo(replyTo).build());
    }
}

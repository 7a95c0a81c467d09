// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.Consumer;
import dev.waybill.TracedConsumer;

/** RabbitMQ's older callback, of whose methods only {@code handleDelivery} handles a message. */
@TracedConsumer(destination = "invoices")
public interface InvoiceConsumer extends Consumer {}

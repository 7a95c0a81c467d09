// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import com.rabbitmq.client.GetResponse;
import dev.waybill.TracedConsumer;

/** Pulls what RabbitMQ answers. */
@TracedConsumer(destination = "shapes")
public interface PullsResponses extends Pulls<GetResponse> {}

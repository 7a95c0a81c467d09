// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.inject;

import com.rabbitmq.client.Channel;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;

@ApplicationScoped
class CdiWiring {
    @Produces
    @ApplicationScoped
    TaskQueue taskQueue(Channel channel, @Named("tasks") String queue, OpenTelemetry openTelemetry) {
        return TracedTaskQueue.wrap(new RabbitTaskQueue(channel, queue), openTelemetry);
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.inject;

import com.rabbitmq.client.Channel;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SpringWiring {
    @Bean
    TaskQueue taskQueue(Channel channel, @Value("${tasks.queue}") String queue, OpenTelemetry openTelemetry) {
        return TracedTaskQueue.wrap(new RabbitTaskQueue(channel, queue), openTelemetry);
    }
}

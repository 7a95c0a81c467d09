// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.inject;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.rabbitmq.client.Channel;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

final class GuiceWiring extends AbstractModule {
    @Provides
    @Singleton
    TaskQueue taskQueue(Channel channel, @Named("tasks") String queue, OpenTelemetry openTelemetry) {
        return TracedTaskQueue.wrap(new RabbitTaskQueue(channel, queue), openTelemetry);
    }
}

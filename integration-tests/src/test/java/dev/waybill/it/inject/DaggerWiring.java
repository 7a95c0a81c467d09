// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.inject;

import com.rabbitmq.client.Channel;
import dagger.Module;
import dagger.Provides;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Module
interface DaggerWiring {
    @Provides
    @Singleton
    static TaskQueue taskQueue(Channel channel, @Named("tasks") String queue, OpenTelemetry openTelemetry) {
        return TracedTaskQueue.wrap(new RabbitTaskQueue(channel, queue), openTelemetry);
    }
}

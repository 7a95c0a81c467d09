// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.DeliverCallback;
import dev.waybill.it.shop.EmailHandler;
import dev.waybill.it.shop.EmailTask;
import dev.waybill.it.shop.NewsletterHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedEmailHandler;
import dev.waybill.it.shop.TracedEmails;
import dev.waybill.it.shop.TracedNewsletterHandler;
import dev.waybill.it.shop.TracedNewsletters;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where in a message the context travels. */
enum Place {
    HEADERS {
        @Override
        void send(TaskQueue queue, OpenTelemetry openTelemetry) throws IOException {
            TracedTaskQueue.wrap(queue, openTelemetry).publish(null, new byte[0]);
        }

        @Override
        DeliverCallback handling(Runnable work, OpenTelemetry openTelemetry) {
            return TracedTaskHandler.wrap((tag, task) -> work.run(), openTelemetry);
        }
    },

    /** A JSON payload whose field {@code carrier} holds nothing but the context. */
    CARRIER_IN_PAYLOAD {
        @Override
        void send(TaskQueue queue, OpenTelemetry openTelemetry) throws IOException {
            TracedEmails.wrap(task -> queue.publish(null, JSON.writeValueAsBytes(task)), openTelemetry)
                    .send(new EmailTask("ada@example.com", null));
        }

        @Override
        DeliverCallback handling(Runnable work, OpenTelemetry openTelemetry) {
            EmailHandler handler = TracedEmailHandler.wrap(task -> work.run(), openTelemetry);
            return (tag, message) -> handler.send(JSON.readValue(message.getBody(), EmailTask.class));
        }
    },

    /** A JSON payload that has the context among its fields. */
    PAYLOAD {
        @Override
        void send(TaskQueue queue, OpenTelemetry openTelemetry) throws IOException {
            TracedNewsletters.wrap(letter -> queue.publish(null, JSON.writeValueAsBytes(letter)), openTelemetry)
                    .send(Map.of("to", "ada@example.com"));
        }

        @Override
        DeliverCallback handling(Runnable work, OpenTelemetry openTelemetry) {
            NewsletterHandler handler = TracedNewsletterHandler.wrap(letter -> work.run(), openTelemetry);
            return (tag, message) -> handler.send(JSON.readValue(message.getBody(), new TypeReference<>() {}));
        }
    },

    /** The headers of a task for Celery's worker, among those that tell it what to do. */
    CELERY_TASK {
        @Override
        void send(TaskQueue queue, OpenTelemetry openTelemetry) throws IOException {
            AMQP.BasicProperties task = new AMQP.BasicProperties.Builder()
                    .contentType("application/json")
                    .contentEncoding("utf-8")
                    .headers(Map.of("task", "shop.ship", "id", UUID.randomUUID().toString()))
                    .build();
            byte[] arguments = "[[42], {}, {}]".getBytes(StandardCharsets.UTF_8);
            TracedTaskQueue.wrap(queue, openTelemetry).publish(task, arguments);
        }

        @Override
        DeliverCallback handling(Runnable work, OpenTelemetry openTelemetry) {
            return HEADERS.handling(work, openTelemetry);
        }
    };

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Sends one message to the queue, traced. */
    abstract void send(TaskQueue queue, OpenTelemetry openTelemetry) throws IOException;

    /** What does the work for each message, traced. */
    abstract DeliverCallback handling(Runnable work, OpenTelemetry openTelemetry);
}

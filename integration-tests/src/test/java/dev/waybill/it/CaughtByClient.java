// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Consumer;
import com.rabbitmq.client.impl.DefaultExceptionHandler;

/** What RabbitMQ's client was thrown by consumers; apart from the note, it does what it always does. */
final class CaughtByClient extends DefaultExceptionHandler {
    private final Inbox<Caught> caught = new Inbox<>();

    /** One call of the client's exception handler. */
    record Caught(Throwable failure, String methodName) {}

    @Override
    public void handleConsumerException(
            Channel channel, Throwable failure, Consumer consumer, String consumerTag, String methodName) {
        caught.add(new Caught(failure, methodName));
        super.handleConsumerException(channel, failure, consumer, consumerTag, methodName);
    }

    Caught next() throws InterruptedException {
        return caught.next();
    }
}

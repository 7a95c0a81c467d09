// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Consumer;
import com.rabbitmq.client.impl.DefaultExceptionHandler;
import dev.waybill.it.Inbox;

/** What consumers threw at RabbitMQ's client, with all that it is told of it; apart from the note, it does what it always does. */
final class ThrownAtClient extends DefaultExceptionHandler {
    private final Inbox<Call> calls = new Inbox<>();

    /** One call of the client's exception handler. */
    record Call(Channel channel, Throwable failure, Consumer consumer, String consumerTag, String methodName) {}

    @Override
    public void handleConsumerException(
            Channel channel, Throwable failure, Consumer consumer, String consumerTag, String methodName) {
        calls.add(new Call(channel, failure, consumer, consumerTag, methodName));
        super.handleConsumerException(channel, failure, consumer, consumerTag, methodName);
    }

    Call next() throws InterruptedException {
        return calls.next();
    }
}

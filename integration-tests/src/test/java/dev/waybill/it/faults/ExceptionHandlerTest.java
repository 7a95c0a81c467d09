// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Consumer;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import dev.waybill.it.Patience;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.TestQueue;
import dev.waybill.it.shop.InvoiceConsumer;
import dev.waybill.it.shop.TracedInvoiceConsumer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of a consumer that fails, RabbitMQ's client is told what it is told of the same consumer untraced. */
@EveryBroker
class ExceptionHandlerTest {
    private final RecordedSpans spans = new RecordedSpans();
    private final ThrownAtClient thrown = new ThrownAtClient();
    private final IOException failure = new IOException("no paper left");
    private final TestQueue invoices;

    ExceptionHandlerTest(BrokerUnderTest broker) throws Exception {
        this.invoices = TestQueue.on(broker, thrown);
    }

    @AfterEach
    void close() throws Exception {
        invoices.close();
        spans.close();
    }

    @Test
    void theClientIsToldOfTheSameFailureConsumerAndChannel() throws Exception {
        Channel untracedChannel = invoices.newChannel();
        Channel tracedChannel = invoices.newChannel();

        String untraced = closeReasonAfter(new Printer(untracedChannel), untracedChannel);
        String traced = closeReasonAfter(
                TracedInvoiceConsumer.wrap(new Printer(tracedChannel), spans.openTelemetry()), tracedChannel);

        assertThat(traced).isEqualTo(untraced).contains("due to exception from Consumer");
    }

    /** The names of consumer and channel, which differ from one consumer to the next, are taken out. */
    private String closeReasonAfter(Consumer consumer, Channel channel) throws Exception {
        String tag = channel.basicConsume(invoices.name(), true, consumer);
        invoices.sender().publish(null, new byte[0]);

        ThrownAtClient.Call told = thrown.next();
        assertThat(told).isEqualTo(new ThrownAtClient.Call(told.channel(), failure, consumer, tag, "handleDelivery"));
        assertThat(told.channel().getChannelNumber()).isEqualTo(channel.getChannelNumber());
        Patience.await().until(() -> !channel.isOpen());
        return channel.getCloseReason()
                .getReason()
                .toString()
                .replace(channel.toString(), "")
                .replace(consumer.toString(), "")
                .replace(tag, "");
    }

    /** Fails at each invoice. */
    private final class Printer extends DefaultConsumer implements InvoiceConsumer {
        Printer(Channel channel) {
            super(channel);
        }

        @Override
        public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body)
                throws IOException {
            throw failure;
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BrokerAddressTest {
    private static final EmbeddedBroker BROKER = EmbeddedBroker.start();
    private static final int PORT = BROKER.uri().getPort();

    @AfterAll
    static void stop() {
        BROKER.close();
    }

    @Test
    void saysThatThePasswordIsWrong() {
        BrokerAddress address = BrokerAddress.of(URI.create("amqp://guest:wrong@127.0.0.1:" + PORT));

        assertThatThrownBy(() -> address.connect("worker").close())
                .isInstanceOf(IOException.class)
                .hasMessage("The broker at 127.0.0.1:" + PORT + " refused user guest or the password");
    }

    @Test
    void saysInTheBrokersWordsThatThereIsNoSuchVirtualHost() {
        BrokerAddress address = BrokerAddress.of(URI.create(BROKER.uri() + "/invoices"));

        assertThatThrownBy(() -> address.connect("worker").close())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("No connection to the broker at 127.0.0.1:" + PORT + ": ")
                .hasMessageContaining("invoices")
                .hasMessageNotContaining("#method");
    }

    @Test
    void keepsThePasswordToItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrokerAddress.parse("amqp://guest:top secret@127.0.0.1"))
                .withMessageNotContaining("secret");
        assertThat(BrokerAddress.parse("amqp://guest:secret@127.0.0.1")).hasToString("127.0.0.1:5672");
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.LeftOut;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/** The other protocol of the name, which a RabbitMQ before 4 has in a plugin and the embedded broker does not have. */
final class Amqp10 {
    private static final byte SASL = 3;
    private static final byte[] GREETING = {'A', 'M', 'Q', 'P', SASL, 1, 0, 0};
    private static final int USUAL_PORT = 5672;
    private static final int PATIENCE_MILLIS = 5_000;

    private Amqp10() {}

    /** Leaves a test out where the broker does not speak it, with a word if it could. */
    static void assumeSpokenBy(BrokerUnderTest broker) throws IOException {
        Assumptions.assumeFalse(broker.isEmbedded(), "the embedded broker speaks AMQP 0-9-1 alone");
        if (!isSpokenAt(broker.uri())) {
            Assumptions.abort(LeftOut.tell("peers that speak AMQP 1.0 with " + broker
                    + "; it learns that by: rabbitmq-plugins enable rabbitmq_amqp1_0"));
        }
    }

    /** The broker repeats the greeting of a protocol that it speaks, and answers any other with that of one. */
    private static boolean isSpokenAt(URI uri) throws IOException {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(GREETING);
            return Arrays.equals(socket.getInputStream().readNBytes(GREETING.length), GREETING);
        }
    }
}

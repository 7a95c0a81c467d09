// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import dev.waybill.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The embedded broker always, and the RabbitMQ that {@code AMQP_URI} names or that answers on the usual local port. */
final class BrokersUnderTest implements ArgumentsProvider {
    private static final String EMBEDDED = "embedded";
    private static final URI USUAL_ADDRESS = URI.create("amqp://guest:guest@127.0.0.1:5672");

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Started started = context.getRoot()
                .getStore(Namespace.create(BrokersUnderTest.class))
                .computeIfAbsent(Started.class, key -> start(), Started.class);
        return started.brokers.stream().map(Arguments::of);
    }

    private static Started start() {
        Stream<BrokerUnderTest> real = rabbitMq();
        EmbeddedBroker embedded = EmbeddedBroker.start();
        try {
            BrokerUnderTest first = identified(EMBEDDED, embedded.uri());
            List<BrokerUnderTest> brokers =
                    Stream.concat(Stream.of(first), real).toList();
            brokers.forEach(broker -> tell("The tests run against " + broker));
            return new Started(embedded, brokers);
        } catch (Throwable failure) {
            embedded.close();
            throw failure;
        }
    }

    /** Fails where the broker that somebody named does not answer. */
    private static Stream<BrokerUnderTest> rabbitMq() {
        String named = System.getenv("AMQP_URI");
        if (named != null && !named.isBlank()) {
            return Stream.of(identified("AMQP_URI", URI.create(named)));
        }
        try {
            return Stream.of(identified("local", USUAL_ADDRESS));
        } catch (IllegalStateException absent) {
            tell("The tests run against no RabbitMQ: AMQP_URI is not set, and " + absent.getMessage());
            return Stream.empty();
        }
    }

    /** Named as the broker itself says. */
    private static BrokerUnderTest identified(String role, URI uri) {
        BrokerUnderTest broker = new BrokerUnderTest(role, uri, role.equals(EMBEDDED));
        try (var connection = broker.connect()) {
            Map<String, Object> server = connection.getServerProperties();
            String product = server.get("product") + " " + server.get("version");
            return new BrokerUnderTest(product + " (" + role + ", " + broker.address() + ")", uri, broker.isEmbedded());
        } catch (IOException | TimeoutException reason) {
            throw new IllegalStateException(
                    "the broker at " + broker.address() + " (" + role + ") does not let us in: " + reason, reason);
        }
    }

    private static void tell(String line) {
        System.out.println(line);
    }

    /** Stops the embedded broker when all tests are done. */
    private record Started(EmbeddedBroker embedded, List<BrokerUnderTest> brokers) implements AutoCloseable {
        @Override
        public void close() {
            embedded.close();
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import com.rabbitmq.client.Connection;
import dev.waybill.broker.EmbeddedBroker;
import dev.waybill.demo.services.BrokerAddress;
import dev.waybill.demo.services.WorkQueue;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The broker of a run: the given one, or one of our own. */
final class DemoBroker implements AutoCloseable {
    private final BrokerAddress address;
    private final String prefix;
    private final @Nullable EmbeddedBroker embedded;

    private DemoBroker(BrokerAddress address, String prefix, @Nullable EmbeddedBroker embedded) {
        this.address = address;
        this.prefix = prefix;
        this.embedded = embedded;
    }

    static DemoBroker open(Optional<BrokerAddress> given, Terminal terminal) throws Exception {
        if (given.isPresent()) {
            BrokerAddress address = given.get();
            terminal.step("Connecting to the broker at " + address, () -> check(address));
            return new DemoBroker(address, "waybill-demo." + UUID.randomUUID() + ".", null);
        }
        EmbeddedBroker embedded = terminal.step("Starting the broker", DemoBroker::start);
        return new DemoBroker(BrokerAddress.of(embedded.uri()), "", embedded);
    }

    BrokerAddress address() {
        return address;
    }

    /** The run's own queue, which is nobody else's. */
    WorkQueue queue(String name) {
        return new WorkQueue(prefix + name);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private static boolean check(BrokerAddress address) throws IOException {
        try (Connection connection = address.connect("demo")) {
            return connection.isOpen();
        }
    }

    private static EmbeddedBroker start() throws IOException {
        try {
            return EmbeddedBroker.start();
        } catch (IllegalStateException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }
}

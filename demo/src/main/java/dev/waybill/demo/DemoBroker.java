// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import com.rabbitmq.client.Connection;
import dev.waybill.broker.EmbeddedBroker;
import dev.waybill.demo.services.BrokerAddress;
import dev.waybill.demo.services.WorkQueue;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The broker of a run: the given one, or one of our own. */
final class DemoBroker implements AutoCloseable {
    private final BrokerAddress address;
    private final WorkQueue queue;
    private final @Nullable EmbeddedBroker embedded;

    private DemoBroker(BrokerAddress address, WorkQueue queue, @Nullable EmbeddedBroker embedded) {
        this.address = address;
        this.queue = queue;
        this.embedded = embedded;
    }

    static DemoBroker open(Optional<BrokerAddress> given, Terminal terminal) throws Exception {
        if (given.isPresent()) {
            BrokerAddress address = given.get();
            terminal.step("Connecting to the broker at " + address, () -> check(address));
            return new DemoBroker(address, WorkQueue.ofOneRun(), null);
        }
        EmbeddedBroker embedded = terminal.step("Starting the broker", DemoBroker::start);
        return new DemoBroker(BrokerAddress.of(embedded.uri()), WorkQueue.ofOwnBroker(), embedded);
    }

    BrokerAddress address() {
        return address;
    }

    WorkQueue queue() {
        return queue;
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

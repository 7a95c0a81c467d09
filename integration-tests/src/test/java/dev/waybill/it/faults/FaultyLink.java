// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A network between clients and a broker, whose connections can be broken as networks break them. */
final class FaultyLink implements AutoCloseable {
    private final ServerSocket clients;
    private final int brokerPort;
    private final Queue<Wire> wires = new ConcurrentLinkedQueue<>();

    private FaultyLink(int brokerPort) throws IOException {
        this.brokerPort = brokerPort;
        this.clients = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static FaultyLink to(int brokerPort) {
        try {
            FaultyLink link = new FaultyLink(brokerPort);
            Wire.inBackground(link::connectClients);
            return link;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return clients.getLocalPort();
    }

    /** Each side is told by a reset that the connection is gone. */
    void reset() {
        wires.forEach(Wire::reset);
        wires.clear();
    }

    /** Nobody is told: what is sent from now on is taken, and never arrives. New connections are whole. */
    void goSilent() {
        wires.forEach(Wire::goSilent);
    }

    private void connectClients() throws IOException {
        while (!clients.isClosed()) {
            Socket client = clients.accept();
            try {
                wires.add(Wire.between(client, new Socket(clients.getInetAddress(), brokerPort)));
            } catch (IOException brokerIsDown) {
                client.close();
            }
        }
    }

    @Override
    public void close() {
        try {
            clients.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            reset();
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;

/** One connection of a client to a broker. */
final class Wire {
    private static final int CHUNK = 65_536;

    private final Socket client;
    private final Socket broker;
    private volatile boolean silent;

    private Wire(Socket client, Socket broker) {
        this.client = client;
        this.broker = broker;
    }

    static Wire between(Socket client, Socket broker) {
        Wire wire = new Wire(client, broker);
        inBackground(() -> wire.carry(client, broker));
        inBackground(() -> wire.carry(broker, client));
        return wire;
    }

    void goSilent() {
        silent = true;
    }

    void reset() {
        reset(client);
        reset(broker);
    }

    private void carry(Socket from, Socket to) throws IOException {
        byte[] chunk = new byte[CHUNK];
        InputStream in = from.getInputStream();
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            if (!silent) {
                to.getOutputStream().write(chunk, 0, count);
            }
        }
        if (!silent) {
            to.close();
        }
    }

    /** Closed without lingering, a socket sends a reset. */
    private static void reset(Socket socket) {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Until a socket is closed, by whichever side. */
    static void inBackground(Transfer transfer) {
        Thread thread = new Thread(() -> {
            try {
                transfer.run();
            } catch (IOException closed) {
                // As it was meant to be.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** What ends with a socket. */
    interface Transfer {
        void run() throws IOException;
    }
}

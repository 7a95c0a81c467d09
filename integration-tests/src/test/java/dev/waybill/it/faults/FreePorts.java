// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of loopback that nobody listens on, each handed out once; below those that the system gives to connections. */
final class FreePorts {
    private static final int FIRST = 24_000;
    private static final int LAST = 24_499;

    private int next = FIRST + (int) (ProcessHandle.current().pid() * 7 % (LAST - FIRST));

    int next() {
        for (int tried = FIRST; tried <= LAST; tried++) {
            int port = next;
            next = next == LAST ? FIRST : next + 1;
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("every port from " + FIRST + " to " + LAST + " is taken");
    }

    private static boolean isFree(int port) {
        try (ServerSocket listening = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return listening.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}

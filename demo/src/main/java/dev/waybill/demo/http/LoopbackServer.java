// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An HTTP server that only this machine can reach. */
public final class LoopbackServer implements AutoCloseable {
    private static final int HIGHEST_PORT = 65_535;

    private final HttpServer server;
    private final ExecutorService thread;

    private LoopbackServer(HttpServer server, ExecutorService thread) {
        this.server = server;
        this.thread = thread;
    }

    /**
     * Starts to answer the requests for all paths, one at a time.
     *
     * @param port 0 for any that is free
     * @throws IOException if the port cannot be had; its message says so
     */
    public static LoopbackServer start(int port, HttpHandler handler) throws IOException {
        HttpServer server = bind(port);
        ExecutorService thread = Executors.newSingleThreadExecutor(LoopbackServer::daemon);
        server.setExecutor(thread);
        server.createContext("/", handler);
        server.start();
        return new LoopbackServer(server, thread);
    }

    /** Its address, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Takes no more requests, and waits for the one that is being answered. */
    @Override
    public void close() {
        server.stop(0);
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer bind(int port) throws IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IOException("Port " + port + " is not between 0 and " + HIGHEST_PORT);
        }
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        } catch (BindException refused) {
            throw new IOException("Port " + port + " is not free (" + refused.getMessage() + ")", refused);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "http");
        thread.setDaemon(true);
        return thread;
    }
}

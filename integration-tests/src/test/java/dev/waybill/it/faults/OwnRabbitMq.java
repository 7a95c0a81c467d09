// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import com.rabbitmq.client.ConnectionFactory;
import dev.waybill.it.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A RabbitMQ of the tests' own, to be killed and starved: on loopback, with ports, data, cookie and port mapper of its own.
 *
 * <p>It is gone with the JVM at the latest.
 */
final class OwnRabbitMq implements AutoCloseable {
    private final Path home;
    private final int port;
    private final RabbitMqScripts scripts;
    private Process server;

    private OwnRabbitMq(Path home, FreePorts ports) throws IOException {
        this.home = home;
        this.port = ports.next();
        this.scripts = new RabbitMqScripts(RabbitMqScripts.installed().orElseThrow(), environment(ports));
        Files.writeString(home.resolve("rabbitmq.conf"), "listeners.tcp.1 = 127.0.0.1:" + port + "\n");
        Files.writeString(home.resolve("enabled_plugins"), "[].\n");
        Path cookie = Files.writeString(
                home.resolve(".erlang.cookie"), UUID.randomUUID().toString().replace("-", ""));
        Files.setPosixFilePermissions(cookie, PosixFilePermissions.fromString("r--------"));
        this.server = scripts.startServer(log());
    }

    /** A node that takes connections. */
    static OwnRabbitMq started() {
        try {
            Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "rabbitmq-");
            OwnRabbitMq node = new OwnRabbitMq(home, new FreePorts());
            Runtime.getRuntime().addShutdownHook(new Thread(node::close));
            node.awaitConnections();
            return node;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return port;
    }

    /** With which to connect as its clients do by default: strict about exceptions, and recovering by itself. */
    ConnectionFactory connections() {
        return connections(port);
    }

    /** The same by way of another port that leads to this node. */
    static ConnectionFactory connections(int port) {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(port);
        factory.setNetworkRecoveryInterval(100);
        return factory;
    }

    /** Ends the node as a power cut does (SIGKILL): it cannot say goodbye, nor write what it has not yet written. */
    void kill() {
        server.destroyForcibly().onExit().join();
    }

    /** Brings a killed node up again, with what it had written. */
    synchronized void restart() {
        try {
            server = scripts.startServer(log());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        awaitConnections();
    }

    /** What the operator tells the node. */
    synchronized void rabbitmqctl(String... command) {
        scripts.control(home.resolve("rabbitmqctl.log"), command);
    }

    /** The largest frame that the node allows to connections from now on. */
    void frameMax(int bytes) {
        rabbitmqctl("eval", "application:set_env(rabbit, frame_max, " + bytes + ").");
    }

    private void awaitConnections() {
        Patience.await()
                .failFast("the node did not start, as " + log() + " tells", () -> !server.isAlive())
                .ignoreExceptions()
                .until(() -> {
                    connections().newConnection().close();
                    return true;
                });
    }

    /** Whoever comes later finds no folder to write a log into, and starts nothing. */
    @Override
    public synchronized void close() {
        if (Files.exists(home)) {
            kill();
            scripts.stopPortMapper(home.resolve("epmd.log"));
            delete(home);
        }
    }

    private Path log() {
        return home.resolve("server.log");
    }

    private Map<String, String> environment(FreePorts ports) {
        String commands = Integer.toString(ports.next());
        return Map.ofEntries(
                Map.entry("HOME", home.toString()),
                Map.entry("LANG", "C.UTF-8"),
                Map.entry("ERL_CRASH_DUMP", home.resolve("erl_crash.dump").toString()),
                Map.entry("RABBITMQ_NODENAME", "faults@localhost"),
                Map.entry("RABBITMQ_MNESIA_BASE", home.resolve("mnesia").toString()),
                Map.entry("RABBITMQ_LOG_BASE", home.resolve("log").toString()),
                Map.entry("RABBITMQ_CONFIG_FILE", home.resolve("rabbitmq.conf").toString()),
                Map.entry(
                        "RABBITMQ_ENABLED_PLUGINS_FILE",
                        home.resolve("enabled_plugins").toString()),
                Map.entry("RABBITMQ_CONF_ENV_FILE", "/dev/null"),
                Map.entry("RABBITMQ_DIST_PORT", Integer.toString(ports.next())),
                Map.entry("RABBITMQ_CTL_DIST_PORT_MIN", commands),
                Map.entry("RABBITMQ_CTL_DIST_PORT_MAX", commands),
                Map.entry("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"),
                // Without it a script would stand between the node and whoever kills it.
                Map.entry("RUNNING_UNDER_SYSTEMD", "true"),
                Map.entry("ERL_EPMD_PORT", Integer.toString(ports.next())),
                Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"));
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.broker;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener.DefaultSystemLauncherListener;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.SystemConfig;
import org.apache.qpid.server.model.port.AmqpPort;
import org.jspecify.annotations.Nullable;

/**
 * An AMQP 0-9-1 broker, Apache Qpid, on a free port of the loopback interface; its queues live in memory.
 *
 * <p>{@code broker.json} brings it close to RabbitMQ: a message that is rejected without requeueing is gone instead of
 * redelivered for ever, and unknown {@code x-...} arguments are ignored instead of ending the connection.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final String CONFIGURATION = "broker.json";

    /** The preferences of the broker's users would be files otherwise. */
    private static final String NO_PREFERENCES = "{\"type\": \"Noop\"}";

    private final SystemLauncher launcher;
    private final URI uri;

    private EmbeddedBroker(SystemLauncher launcher, URI uri) {
        this.launcher = launcher;
        this.uri = uri;
    }

    /**
     * Starts a broker, which takes a second or two.
     *
     * @throws IllegalStateException if it does not come up
     */
    public static EmbeddedBroker start() {
        StartedSystem system = new StartedSystem();
        SystemLauncher launcher = new SystemLauncher(system);
        try {
            launcher.startup(attributes());
            return new EmbeddedBroker(launcher, URI.create("amqp://guest:guest@127.0.0.1:" + system.port()));
        } catch (Exception reason) {
            // A broker that is up in part keeps the JVM alive.
            launcher.shutdown();
            throw new IllegalStateException("The embedded broker did not start: " + reason.getMessage(), reason);
        }
    }

    /** Where clients connect, with user and password. */
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        launcher.shutdown();
    }

    private static Map<String, Object> attributes() {
        String configuration =
                requireNonNull(EmbeddedBroker.class.getResource(CONFIGURATION)).toExternalForm();
        return Map.of(
                "type",
                "Memory",
                "startupLoggedToSystemOut",
                false,
                "initialConfigurationLocation",
                configuration,
                "preferenceStoreAttributes",
                NO_PREFERENCES,
                "context",
                Map.of("qpid.broker.defaultPreferenceStoreAttributes", NO_PREFERENCES));
    }

    /** Keeps hold of what the launcher started, since it neither returns it nor throws if it failed. */
    private static final class StartedSystem extends DefaultSystemLauncherListener {
        private volatile @Nullable SystemConfig<?> system;
        private volatile @Nullable RuntimeException failure;

        @Override
        public void onContainerResolve(SystemConfig<?> system) {
            this.system = system;
        }

        @Override
        public void errorOnStartup(RuntimeException failure) {
            this.failure = failure;
        }

        int port() {
            if (failure != null) {
                throw failure;
            }
            return Optional.ofNullable(system).map(SystemConfig::getContainer).stream()
                    .flatMap(container -> ((Broker<?>) container).getPorts().stream())
                    .filter(AmqpPort.class::isInstance)
                    .mapToInt(port -> ((AmqpPort<?>) port).getBoundPort())
                    .filter(bound -> bound > 0)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no port was opened"));
        }
    }
}

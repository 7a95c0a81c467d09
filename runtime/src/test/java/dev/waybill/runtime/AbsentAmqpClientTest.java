// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** An application that sends by other means has no RabbitMQ client on its class path. */
class AbsentAmqpClientTest {
    @Test
    void aMapIsReadWithoutIt() throws Exception {
        try (URLClassLoader loader = withoutAmqpClient()) {
            assertThatThrownBy(() -> loader.loadClass("com.rabbitmq.client.LongString"))
                    .isInstanceOf(ClassNotFoundException.class);

            assertThat(run(loader)).isEqualTo("text, bytes, null");
        }
    }

    private static String run(ClassLoader loader) throws Exception {
        Callable<?> probe = (Callable<?>) loader.loadClass(MapProbe.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        return (String) probe.call();
    }

    private static URLClassLoader withoutAmqpClient() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            if (!entry.contains("amqp-client")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}

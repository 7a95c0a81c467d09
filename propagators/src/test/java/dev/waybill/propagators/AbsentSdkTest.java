// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that configures OpenTelemetry by hand, or a library, has the API alone on its class path. */
class AbsentSdkTest {
    @ParameterizedTest
    @ValueSource(strings = {"DatadogPropagator", "HoneycombPropagator"})
    void aPropagatorWorksWithoutIt(String name) throws Exception {
        try (URLClassLoader loader = withoutSdk()) {
            Class<?> propagator = loader.loadClass("dev.waybill.propagators." + name);

            Object instance = propagator.getMethod("getInstance").invoke(null);

            assertThat((List<?>) propagator.getMethod("fields").invoke(instance))
                    .isNotEmpty();
        }
    }

    @Test
    void itsTypesAreIndeedAbsent() throws Exception {
        try (URLClassLoader loader = withoutSdk()) {
            assertThatThrownBy(() ->
                            loader.loadClass("io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    private static URLClassLoader withoutSdk() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            if (!entry.contains("opentelemetry-sdk")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}

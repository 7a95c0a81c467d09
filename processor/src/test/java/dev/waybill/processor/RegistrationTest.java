// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.Fixtures;
import dev.waybill.processor.testing.Javac;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/** How compilers and build tools find the processor, and what they think of it. */
final class RegistrationTest {
    private static final Path FIXTURE = Path.of("src/test/resources/accepts/producer_map");

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Processor.class)).hasExactlyElementsOfTypes(WaybillProcessor.class);
    }

    @Test
    void tellsGradleThatItLooksAtOneInterfaceAtATime() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(WaybillProcessor.class.getName() + ",isolating");
        }
    }

    @Test
    void claimsItsAnnotationsSoThatNoWarningIsLeft() {
        Javac.Compiled compiled = Javac.withWaybill()
                .options("--release", "17", "-Xlint:all", "-Werror")
                .compile(Fixtures.sources(FIXTURE));
        assertThat(compiled.diagnostics()).isEmpty();
    }

    @Test
    void supportsTheNewestSourcesWithoutAWarning() {
        Javac.Compiled compiled =
                Javac.withWaybill().options("-Xlint:all", "-Werror").compile(Fixtures.sources(FIXTURE));
        assertThat(compiled.diagnostics()).isEmpty();
    }

    @Test
    void asksForTheRuntimeWhereItIsMissing() {
        String annotationsAlone = String.join(
                File.pathSeparator,
                Stream.of(Javac.userClassPath().split(File.pathSeparator))
                        .filter(it -> !it.contains("runtime") && !it.contains("opentelemetry"))
                        .toList());
        Javac.Compiled compiled =
                Javac.withWaybill().classPath(annotationsAlone).compile(Fixtures.sources(FIXTURE));
        assertThat(compiled.messages())
                .containsExactly("[MissingRuntime] The wrapper of Orders needs classes that are not on the class path."
                        + " Add the dependency dev.waybill:waybill-runtime.");
    }

    @Test
    void stampsWrappersSoThatAnEarlierBuildIsInNobodysWay() {
        Javac.Compiled first = Javac.withWaybill().compile(Fixtures.sources(FIXTURE));
        Javac.Compiled second = Javac.withWaybill()
                .classPath(first.classes() + File.pathSeparator + Javac.userClassPath())
                .compile(Fixtures.sources(FIXTURE));
        assertThat(second.diagnostics()).isEmpty();
        assertThat(second.generated()).isEqualTo(first.generated());
    }

    @Test
    void leavesOtherSourcesAlone() {
        Javac.Compiled compiled = Javac.withWaybill().compile(Map.of("Order.java", "record Order(String id) {}"));
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(compiled.generated()).isEmpty();
    }
}

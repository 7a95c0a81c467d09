// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.Fixtures;
import dev.waybill.processor.testing.Javac;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Eclipse's compiler, which is a world of its own, gets the same wrappers and compiles them. */
final class EcjTest {
    @TestFactory
    Stream<DynamicTest> writesTheSame() {
        return Fixtures.directories("accepts")
                .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> check(it)));
    }

    private static void check(Path feature) {
        Javac.Compiled compiled = Javac.ofEclipseWithWaybill().withoutWarnings().compile(Fixtures.sources(feature));
        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.generated()).isEqualTo(Fixtures.texts(feature.resolve("expected")));
    }
}

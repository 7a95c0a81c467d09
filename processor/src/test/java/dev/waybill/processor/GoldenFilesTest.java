// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.Fixtures;
import dev.waybill.processor.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One directory per feature: its sources compile without a warning, and give exactly the expected wrappers. */
final class GoldenFilesTest {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicTest> writes() {
        return Fixtures.directories("accepts")
                .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> check(it)));
    }

    private static void check(Path feature) throws IOException {
        Javac.Compiled compiled = Javac.withWaybill().compile(Fixtures.sources(feature));
        if (UPDATE) {
            rewrite(feature.resolve("expected"), compiled.generated());
        }
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(compiled.generated()).isEqualTo(Fixtures.texts(feature.resolve("expected")));
        assertThat(UPDATE).as("rewritten; run again without golden.update").isFalse();
    }

    private static void rewrite(Path expected, Map<String, String> generated) throws IOException {
        Files.createDirectories(expected);
        for (Path stale : List.copyOf(Fixtures.files(expected))) {
            Files.delete(stale);
        }
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Files.writeString(expected.resolve(file.getKey()), file.getValue());
        }
    }
}

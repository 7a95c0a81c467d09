// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContenderSourcesTest {
    private static final Path BENCHMARKS = Path.of("").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void waybillWritesAWrapperForEachInterfaceWithoutAnyWarning() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror", "--release", "17"));
        arguments.addAll(List.of("-d", folder.toString(), "-processorpath", System.getProperty("java.class.path")));
        sources(Contender.WAYBILL, 4).forEach(it -> arguments.add(it.toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int failed = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));

        assertThat(failed).as(said.toString()).isZero();
        assertThat(wrappers()).hasSize(Contender.WAYBILL.classesFor(4));
    }

    @ParameterizedTest
    @EnumSource
    void everyContenderHasAsManyInterfacesAsAreAskedFor(Contender contender) throws IOException {
        int once = sources(contender, 0).size();

        assertThat(sources(contender, 3))
                .hasSize(once + 3)
                .allSatisfy(it -> assertThat(it).content().doesNotContain("Nth"));
    }

    private List<Path> sources(Contender contender, int interfaces) {
        return new Sources(contender.folder(BENCHMARKS)).write(interfaces, folder.resolve("sources"));
    }

    private List<Path> wrappers() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("shop"))) {
            return files.filter(it -> it.getFileName().toString().matches("Traced.*\\.class"))
                    .toList();
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles the sources of contenders, each time in a new JVM.
 *
 * @param benchmarks the module's folder
 */
public record Compiler(Path benchmarks) {
    private static final List<String> JVM = List.of("-Xmx3g", "-XX:+UseSerialGC");

    /** @throws IllegalStateException if it does not compile */
    public Compilation compile(Contender contender, int interfaces, boolean processed) {
        Path folder = benchmarks.resolve("target/compile/" + contender + "-" + interfaces);
        try {
            Path arguments = arguments(contender, interfaces, folder);
            Path output = emptied(folder.resolve("classes"));
            long start = System.nanoTime();
            Process process = start(contender, processed, arguments, output);
            String[] said =
                    new String(process.getInputStream().readAllBytes()).strip().split("\\s+");
            int failed = process.waitFor();
            double millis = (System.nanoTime() - start) / 1e6;
            if (failed != 0) {
                throw new IllegalStateException(contender + " does not compile: see above");
            }
            List<Path> classes = classesIn(output);
            return new Compilation(
                    contender,
                    contender.named(benchmarks),
                    interfaces,
                    processed,
                    millis,
                    10 * Double.parseDouble(said[said.length - 1]),
                    Long.parseLong(said[said.length - 2]),
                    classes.size(),
                    classes.stream().mapToLong(it -> it.toFile().length()).sum());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Process start(Contender contender, boolean processed, Path arguments, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(JVM);
        command.addAll(
                List.of("-cp", benchmarks.resolve("target/classes").toString(), CompilerProcess.class.getName()));
        command.addAll(List.of("--release", "17", "-encoding", "UTF-8", "-d", output.toString()));
        command.addAll(contender.options(benchmarks, processed));
        command.add("@" + arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Path arguments(Contender contender, int interfaces, Path folder) throws IOException {
        List<Path> sources =
                new Sources(contender.folder(benchmarks)).write(interfaces, folder.resolve("sources/shop"));
        return Files.write(
                folder.resolve("sources.txt"),
                sources.stream().map(Path::toString).toList());
    }

    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(it -> it.toFile().delete());
            }
        }
        return Files.createDirectories(folder);
    }

    private static List<Path> classesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".class")).toList();
        }
    }
}

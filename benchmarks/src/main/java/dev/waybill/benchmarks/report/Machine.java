// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where and with what the figures were measured. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** One line that belongs above the figures. */
    static String of(Results results) {
        Result result = results.first();
        return here(result.vmName() + " " + result.jdkVersion()) + "; " + versions() + "; JVMs: "
                + results.byJvm().size() + ", each with " + result.measurementIterations() + " × "
                + result.measurementTime() + " for each row.";
    }

    /** The same for programs, which ran on the JVM that we run on. */
    static String of(Runs runs) {
        return here(thisJvm()) + "; " + versions() + "; " + runs.broker() + "; JVMs: " + runs.rounds()
                + " for each row, with `" + String.join(" ", runs.jvmOptions()) + "`.";
    }

    /** One line, of the JVM that this is. */
    static String ofThisJvm() {
        return here(thisJvm()) + ".";
    }

    private static String thisJvm() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.version");
    }

    private static String here(String jvm) {
        return "Measured on " + LocalDate.now() + ": " + processors() + ", " + System.getProperty("os.name") + ", "
                + jvm;
    }

    private static String processors() {
        return Runtime.getRuntime().availableProcessors() + " × " + model();
    }

    private static String model() {
        if (!Files.exists(PROCESSORS)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String versions() {
        Properties versions = new Properties();
        try (InputStream file = Machine.class.getResourceAsStream("/versions.properties")) {
            versions.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new TreeMap<>(versions)
                .entrySet().stream()
                        .map(library -> library.getKey() + " " + library.getValue())
                        .collect(Collectors.joining(", "));
    }
}

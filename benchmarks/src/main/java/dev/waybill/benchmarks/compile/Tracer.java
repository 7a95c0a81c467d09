// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.compile;

import dev.waybill.benchmarks.compile.Sizes.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A library that traces messages, in {@code contenders/} with its POM. */
enum Tracer {
    WAYBILL("Waybill", "waybill-"),
    INSTRUMENTER("OpenTelemetry's `Instrumenter`", "opentelemetry-instrumentation-"),
    MICROMETER("Micrometer's `Observation`", "micrometer-"),
    BRAVE("Brave", "brave-"),
    JAVAAGENT("OpenTelemetry's Java agent", "opentelemetry-javaagent-");

    /** Whoever traces messages has these anyway; the processor stays in the compiler. */
    private static final Pattern NOT_COUNTED = Pattern.compile(
            "(opentelemetry-(api|context|common|sdk(-\\w+)?)|amqp-client|slf4j-api|waybill-processor|javapoet)-\\d.*");

    private final String title;
    private final String own;

    Tracer(String title, String own) {
        this.title = title;
        this.own = own;
    }

    Library measure(Path benchmarks) {
        Path folder = benchmarks
                .resolve("contenders")
                .resolve(name().toLowerCase(Locale.ROOT))
                .resolve("target/processor");
        List<Path> jars = Jars.in(folder).stream()
                .filter(it -> !NOT_COUNTED.matcher(nameOf(it)).matches())
                .toList();
        if (jars.isEmpty()) {
            throw new IllegalStateException(
                    "No jars of " + title + ": measure with benchmarks/measure.sh, which fetches them");
        }
        List<Path> others =
                jars.stream().filter(it -> !nameOf(it).startsWith(own)).toList();
        return new Library(title, bytes(jars) - bytes(others), others.size(), bytes(others));
    }

    private static String nameOf(Path jar) {
        return jar.getFileName().toString();
    }

    private static long bytes(List<Path> jars) {
        return jars.stream().mapToLong(it -> it.toFile().length()).sum();
    }
}

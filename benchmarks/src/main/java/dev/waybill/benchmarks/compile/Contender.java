// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** An annotation processor that implements interfaces, in {@code contenders/} with its POM and the sources to compile. */
public enum Contender {
    WAYBILL("Waybill", "waybill-processor", 1, 0),
    MAPSTRUCT("MapStruct", "mapstruct-processor", 1, 0),
    // A component is three classes; those that it hands out have two each.
    DAGGER("Dagger", "dagger-compiler", 3, 6),
    MICRONAUT("Micronaut", "micronaut-inject-java", 3, 0),
    // One for the module, which names the others.
    AVAJE("Avaje", "avaje-http-client-generator", 1, 1);

    private final String title;
    private final String artifact;
    private final int perInterface;
    private final int once;

    Contender(String title, String artifact, int perInterface, int once) {
        this.title = title;
        this.artifact = artifact;
        this.perInterface = perInterface;
        this.once = once;
    }

    /** Its name with its version, once Maven has fetched it. */
    String named(Path benchmarks) {
        String jar = Jars.in(libraries(benchmarks, "processor")).stream()
                .map(it -> it.getFileName().toString())
                .filter(it -> it.startsWith(artifact + "-"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No jar of " + title + ": measure with benchmarks/measure.sh, which fetches it"));
        return title + " " + jar.substring(artifact.length() + 1, jar.length() - ".jar".length());
    }

    Path folder(Path benchmarks) {
        return benchmarks.resolve("contenders").resolve(name().toLowerCase(Locale.ROOT));
    }

    /** Avaje registers all clients in one method, which becomes too large for Java. */
    boolean copesWith(int interfaces) {
        return this != AVAJE || interfaces < 5000;
    }

    /** How many classes it generates for so many interfaces. */
    public int classesFor(int interfaces) {
        return interfaces * perInterface + once;
    }

    /** What tells the compiler to work alone, or with the processor. */
    List<String> options(Path benchmarks, boolean processed) {
        String classPath = Jars.path(libraries(benchmarks, "libraries"));
        return processed
                ? List.of("-cp", classPath, "-processorpath", Jars.path(libraries(benchmarks, "processor")))
                : List.of("-cp", classPath, "-proc:none");
    }

    private Path libraries(Path benchmarks, String kind) {
        return folder(benchmarks).resolve("target").resolve(kind);
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.waybill.processor.testing.Fixtures;
import dev.waybill.processor.testing.Javac;
import dev.waybill.processor.testing.MutatedSource;
import dev.waybill.processor.testing.WatchedProcessor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/**
 * Sources that are broken in every way that typing breaks them. The compiler says what is wrong; the processor neither
 * throws nor hangs.
 *
 * <p>{@code -Dmutants=50000} for more of them, {@code -Dmutants.seed=...} for the one that a failure names, and others.
 */
final class MutatedSourcesTest {
    private static final int MUTANTS = Integer.getInteger("mutants", 100);
    private static final long SEED = Long.getLong("mutants.seed", 1);

    /** No compilation takes as long, on whatever machine, unless it hangs. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final List<Path> FIXTURES = Stream.of("accepts", "rejects")
            .flatMap(Fixtures::directories)
            .filter(it -> !Fixtures.sources(it).isEmpty())
            .toList();

    @Test
    void neverMakeTheProcessorThrowUnderJavac() {
        // Otherwise javac keeps sources that it cannot parse to itself; development environments do not.
        long reached = count(it -> Javac.with(it).options("-proc:only", "-XDshould-stop.ifError=FLOW"));
        assertThat(reached).as("mutants that reached the processor").isGreaterThan(MUTANTS / 2);
    }

    /** Which keeps most of what it cannot parse to itself. */
    @Test
    void neverMakeTheProcessorThrowUnderEclipse() {
        long reached = count(it -> Javac.ofEclipseWith(it).options("--release", "17", "-proc:only"));
        assertThat(reached).as("mutants that reached the processor").isGreaterThan(MUTANTS / 5);
    }

    private static long count(Function<Processor, Javac> compiler) {
        return LongStream.range(SEED, SEED + MUTANTS)
                .filter(it -> reachesProcessor(it, compiler))
                .count();
    }

    private static boolean reachesProcessor(long seed, Function<Processor, Javac> compiler) {
        Map<String, String> sources = mutant(new SplittableRandom(seed));
        String which = "with -Dmutants.seed=" + seed + " in\n" + String.join("\n", sources.values());
        WatchedProcessor watched = new WatchedProcessor(new WaybillProcessor());
        Javac.Compiled compiled =
                assertTimeoutPreemptively(LIMIT, () -> compiler.apply(watched).compile(sources), which);
        assertThat(watched.thrown()).as(which).isEmpty();
        assertThat(compiled.messages()).as(which).noneMatch(it -> it.contains("[ProcessorBug]"));
        return watched.wasCalled();
    }

    /** A fixture with one of its files mutated. */
    private static Map<String, String> mutant(RandomGenerator random) {
        Map<String, String> sources = new TreeMap<>();
        List<Path> files = Fixtures.sources(one(FIXTURES, random));
        files.forEach(it -> sources.put(it.getFileName().toString(), Fixtures.read(it)));
        String other = Fixtures.read(one(Fixtures.sources(one(FIXTURES, random)), random));
        String mutated = one(List.copyOf(sources.keySet()), random);
        sources.compute(mutated, (file, text) -> MutatedSource.of(text, other, random));
        return sources;
    }

    private static <T> T one(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}

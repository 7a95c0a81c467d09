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
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/**
 * A source as it is typed, token by token, which is what a development environment compiles all day.
 *
 * <p>{@code -Dprefixes=1000} for more of them.
 */
final class HalfTypedSourcesTest {
    private static final int PREFIXES = Integer.getInteger("prefixes", 25);

    /** No compilation takes as long, on whatever machine, unless it hangs. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** The sources of a feature, one of them up to some token. */
    private static final List<Map<String, String>> HALF_TYPED = Fixtures.directories("accepts")
            .flatMap(HalfTypedSourcesTest::typing)
            .toList();

    @Test
    void neverMakeTheProcessorThrowUnderJavac() {
        // Otherwise javac keeps sources that it cannot parse to itself; development environments do not.
        check(it -> Javac.with(it).options("--release", "17", "-proc:only", "-XDshould-stop.ifError=FLOW"));
    }

    @Test
    void neverMakeTheProcessorThrowUnderEclipse() {
        check(it -> Javac.ofEclipseWith(it).options("--release", "17", "-proc:only"));
    }

    private static void check(Function<Processor, Javac> compiler) {
        // Evenly over all features and tokens.
        LongStream.range(0, PREFIXES)
                .mapToObj(it -> HALF_TYPED.get((int) (it * HALF_TYPED.size() / PREFIXES)))
                .forEach(it -> check(it, compiler));
    }

    private static void check(Map<String, String> sources, Function<Processor, Javac> compiler) {
        String all = String.join("\n", sources.values());
        WatchedProcessor watched = new WatchedProcessor(new WaybillProcessor());
        Javac.Compiled compiled =
                assertTimeoutPreemptively(LIMIT, () -> compiler.apply(watched).compile(sources), all);
        assertThat(watched.thrown()).as(all).isEmpty();
        assertThat(compiled.messages()).as(all).noneMatch(it -> it.contains("[ProcessorBug]"));
        assertThat(compiled.generated().keySet())
                .as("wrappers of what is there in\n%s", all)
                .allMatch(it -> all.contains("interface " + interfaceOf(it)));
    }

    private static String interfaceOf(String wrapper) {
        return wrapper.replaceFirst("^Traced(.*_)?", "").replace(".java", "");
    }

    private static Stream<Map<String, String>> typing(Path feature) {
        Map<String, String> sources = new TreeMap<>();
        Fixtures.sources(feature).forEach(it -> sources.put(it.getFileName().toString(), Fixtures.read(it)));
        return sources.keySet().stream()
                .flatMap(file -> MutatedSource.prefixesOf(sources.get(file)).stream()
                        .map(prefix -> with(sources, file, prefix)));
    }

    private static Map<String, String> with(Map<String, String> sources, String file, String text) {
        Map<String, String> changed = new TreeMap<>(sources);
        changed.put(file, text);
        return changed;
    }
}

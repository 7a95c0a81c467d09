// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.Fixtures;
import dev.waybill.processor.testing.Javac;
import dev.waybill.processor.validation.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One directory per error code: each error stands beside the line that it is about, and there are no others. */
final class RejectionsTest {
    /** Beside the line that it is about, like {@code // error: [NoCarrier] ...}. */
    private static final Pattern EXPECTED = Pattern.compile("// ((error|warning): .*)");

    private static final Map<Diagnostic.Kind, String> KINDS =
            Map.of(Diagnostic.Kind.ERROR, "error", Diagnostic.Kind.WARNING, "warning");

    /** They take another class path, a source that nobody reads, or a broken compiler. */
    private static final Set<ProblemCode> TESTED_ELSEWHERE = EnumSet.of(
            ProblemCode.MissingRuntime,
            ProblemCode.ProcessorBug,
            ProblemCode.TooManyMethods,
            ProblemCode.UnreadableType);

    @TestFactory
    Stream<DynamicTest> tells() {
        return Fixtures.directories("rejects")
                .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> check(it)));
    }

    @Test
    void hasAFixtureForEveryCode() {
        Set<String> codes = EnumSet.complementOf(EnumSet.copyOf(TESTED_ELSEWHERE)).stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
        assertThat(Fixtures.directories("rejects").map(it -> it.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    private static void check(Path directory) {
        List<Path> sources = Fixtures.sources(directory);
        List<String> expected =
                sources.stream().flatMap(it -> expectedIn(it).stream()).toList();
        List<String> told = Javac.withWaybill().withoutWarnings().compile(sources).diagnostics().stream()
                .filter(it -> KINDS.containsKey(it.getKind()))
                .map(RejectionsTest::told)
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(told).anyMatch(it -> it.contains("[" + directory.getFileName() + "]"));
    }

    private static String told(Diagnostic<? extends JavaFileObject> error) {
        String file = Path.of(error.getSource().toUri()).getFileName().toString();
        return file + ":" + error.getLineNumber() + ": " + KINDS.get(error.getKind()) + ": "
                + error.getMessage(Locale.ROOT);
    }

    private static List<String> expectedIn(Path source) {
        List<String> expected = new ArrayList<>();
        List<String> pending = new ArrayList<>();
        int line = 0;
        for (String text : Fixtures.read(source).split("\n")) {
            line++;
            Matcher said = EXPECTED.matcher(text.strip());
            if (said.matches()) {
                pending.add(said.group(1));
            } else {
                for (String message : pending) {
                    expected.add(source.getFileName() + ":" + line + ": " + message);
                }
                pending.clear();
            }
        }
        return expected;
    }
}

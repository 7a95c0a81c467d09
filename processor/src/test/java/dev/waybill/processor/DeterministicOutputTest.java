// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.AroundProcessor;
import dev.waybill.processor.testing.Fixtures;
import dev.waybill.processor.testing.Javac;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one compilation writes, every other writes too. */
final class DeterministicOutputTest {
    /** With names made up, numbered and put in small letters. */
    private static final List<Path> FEATURES = Stream.of(
                    "batch_in_payload", "consumer_of_rabbitmq", "deprecated", "names_taken", "overloads", "varargs")
            .map(it -> Path.of("src/test/resources/accepts", it))
            .toList();

    private static final long SEED = 1;

    /** What each feature is compiled to before anything is otherwise. */
    private static Map<Path, Map<String, String>> usual = Map.of();

    @BeforeAll
    static void compileAsUsual() {
        usual = Stream.concat(FEATURES.stream(), several())
                .distinct()
                .collect(Collectors.toMap(it -> it, DeterministicOutputTest::classFiles));
    }

    @TestFactory
    Stream<DynamicTest> writesTheSameInWhateverOrderTheSourcesCome() {
        return several()
                .map(it -> DynamicTest.dynamicTest(it.getFileName() + ", seed " + SEED, () -> {
                    List<Path> shuffled = new ArrayList<>(Fixtures.sources(it));
                    Collections.shuffle(shuffled, new Random(SEED));
                    assertWritesAsExpected(it, shuffled);
                }));
    }

    /** The features whose sources have an order. */
    private static Stream<Path> several() {
        return Fixtures.directories("accepts").filter(it -> Fixtures.sources(it).size() > 1);
    }

    private static Map<String, String> classFiles(Path feature) {
        return Javac.withWaybill()
                .withoutWarnings()
                .compile(Fixtures.sources(feature))
                .classFiles();
    }

    /** Where {@code "I"} has no dot in small letters, where digits are not ours, and where text runs the other way. */
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "th-TH-u-nu-thai", "ar-EG-u-nu-arab"})
    void writesTheSameInEveryLanguage(String language) {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            FEATURES.forEach(it -> assertWritesAsExpected(it, Fixtures.sources(it)));
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void writesTheSameInEveryTimeZone() {
        TimeZone usual = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        try {
            FEATURES.forEach(it -> assertWritesAsExpected(it, Fixtures.sources(it)));
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    /** The wrappers as they are expected, and the class files as they usually are. */
    private static void assertWritesAsExpected(Path feature, List<Path> sources) {
        Javac.Compiled compiled = Javac.withWaybill().withoutWarnings().compile(sources);
        assertThat(compiled.generated()).isEqualTo(Fixtures.texts(feature.resolve("expected")));
        assertThat(compiled.classFiles()).isEqualTo(usual.get(feature));
    }

    @Test
    void namesTheInterfaceAsTheOnlyOriginOfItsWrapper() {
        List<String> origins = new ArrayList<>();
        AroundProcessor watched = new AroundProcessor(
                new WaybillProcessor(), (file, elements) -> origins.add(file + " from " + Arrays.toString(elements)));
        Javac.with(watched).compile(Fixtures.sources(Path.of("src/test/resources/accepts/carrier_in_payload")));
        assertThat(origins)
                .containsExactlyInAnyOrder(
                        "shop.TracedEmailOutbox from [shop.EmailOutbox]",
                        "shop.TracedEmailWorker from [shop.EmailWorker]");
    }
}

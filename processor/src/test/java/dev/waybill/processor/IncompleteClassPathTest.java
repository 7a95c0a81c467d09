// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.Javac;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A class of a library is missing where somebody uses the library, as if one of its own jars were. */
final class IncompleteClassPathTest {
    private static final String LIBRARY = """
            package shop;

            import dev.waybill.Carrier;
            import dev.waybill.runtime.CarrierWriter;
            import dev.waybill.runtime.ContextFields;
            import io.opentelemetry.context.propagation.TextMapGetter;
            import java.util.List;
            import java.util.Map;

            interface Sender<T> extends Closing { void send(T message) throws MailException; }
            interface Closing { default void close() {} }
            class MailException extends FaultException {}
            class FaultException extends Exception {}
            @interface Audited { Level[] value() default Level.LOW; Class<?> by() default Auditor.class; }
            enum Level { LOW }
            class Auditor {}
            record Letter(String to, Address address, @Audited @Carrier Map<String, String> headers) {}
            class Address extends Place {}
            class Place {}
            class Fax extends Paper {}
            class Paper {}
            class FaxAdapter extends PaperAdapter implements CarrierWriter<Fax> {
              @Override public Fax write(Fax fax, ContextFields fields) { return fax; }
            }
            abstract class PaperAdapter implements TextMapGetter<Fax> {
              @Override public Iterable<String> keys(Fax fax) { return List.of(); }
              @Override public String get(Fax fax, String key) { return null; }
            }
            """;

    private static final Map<String, String> INTERFACES = Stream.of(
                    "interface Letters extends Sender<Letter> {}",
                    "interface Faxes { void send(@Carrier(adapter = FaxAdapter.class) Fax fax) throws MailException; }",
                    "interface Notes { @Audited(Level.LOW) void send(@Audited @Carrier Map<String, Object> headers, Address to); }",
                    "interface Papers { <T extends Fax> void send(T paper, @Carrier Map<String, Object> headers); }",
                    "interface Posts { void send(List<Letter> letters); @Untraced Address address(); }")
            .collect(Collectors.toMap(it -> it.split(" ")[1] + ".java", IncompleteClassPathTest::source));

    private static Path library;

    @BeforeAll
    static void compileLibrary() {
        Javac.Compiled compiled = Javac.withWaybill().withoutWarnings().compile(Map.of("Library.java", LIBRARY));
        assertThat(compiled.messages()).isEmpty();
        library = compiled.classes().resolve("shop");
    }

    /** Which tells what is missing, or needs nothing of it. */
    @TestFactory
    Stream<DynamicTest> isLeftToJavac() throws IOException {
        return libraryClasses()
                .map(missing -> DynamicTest.dynamicTest(
                        missing,
                        () -> assertThat(messages(Javac.withWaybill(), missing)).noneMatch(it -> it.startsWith("["))));
    }

    /** Which throws its error where somebody asks for what is missing. */
    @TestFactory
    Stream<DynamicTest> isToldAsEclipsesCompilerTellsIt() throws IOException {
        return libraryClasses()
                .map(missing -> DynamicTest.dynamicTest(
                        missing,
                        () -> assertThat(messages(Javac.ofEclipseWithWaybill(), missing))
                                .allMatch(it -> !it.startsWith("[") || tells(it, missing.replace(".class", "")))));
    }

    private static String source(String declaration) {
        return "package shop;\nimport dev.waybill.*;\nimport java.util.*;\n"
                + "@TracedProducer(destination = \"post\", system = \"jms\")\n" + declaration;
    }

    private static boolean tells(String message, String missing) {
        return message.startsWith("[UnreadableType] ")
                && message.contains("The type shop." + missing + " cannot be resolved");
    }

    private static Stream<String> libraryClasses() throws IOException {
        try (Stream<Path> all = Files.list(library)) {
            return all.map(it -> it.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static List<String> messages(Javac compiler, String missing) throws IOException {
        Path classPath = Files.createDirectories(
                library.resolveSibling("without-" + missing).resolve("shop"));
        for (String it : libraryClasses().filter(it -> !it.equals(missing)).toList()) {
            Files.copy(library.resolve(it), classPath.resolve(it), StandardCopyOption.REPLACE_EXISTING);
        }
        Javac.Compiled compiled = compiler.withoutWarnings()
                .classPath(classPath.getParent() + File.pathSeparator + Javac.userClassPath())
                .compile(INTERFACES);
        assertThat(compiled.succeeded()).isEqualTo(compiled.messages().isEmpty());
        return compiled.messages();
    }
}

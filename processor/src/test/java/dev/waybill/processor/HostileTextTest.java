// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.Javac;
import dev.waybill.processor.testing.Literals;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What users write into annotations stays text, whatever it looks like. */
final class HostileTextTest {
    private static final String CANARY = "static { System.setProperty(\"waybill.canary\", \"dead\"); }";

    @TestFactory
    Stream<DynamicTest> staysText() {
        return Stream.of(
                        "*/ " + CANARY + " /*",
                        "\\u002a/ " + CANARY + " /\\u002a",
                        "\"); " + CANARY + " (\"",
                        "\\\"); " + CANARY + " (\\\"",
                        "\\u0022); " + CANARY,
                        "$L $S $T $N $$ $1L $> $< $[ $] $W $Z",
                        "line\nbreak\r\n\ttab\u0000\u0007",
                        "größe \uD83D\uDE9A \u2028",
                        "\\",
                        "'\"`")
                .map(it -> DynamicTest.dynamicTest(it.replaceAll("\\p{Cntrl}", "?"), () -> check(it)));
    }

    private static void check(String text) throws ReflectiveOperationException, IOException {
        Javac.Compiled compiled = Javac.withWaybill()
                .compile(Map.of("Orders.java", ordersWith(literal(withoutBraces(text)), literal(text))));
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(textsIn(compiled)).isEqualTo(List.of(withoutBraces(text), text + "!", text + "?"));
        runStaticBlocks(compiled);
        assertThat(System.getProperty("waybill.canary")).isNull();
    }

    private static void runStaticBlocks(Javac.Compiled compiled) throws ReflectiveOperationException, IOException {
        URL[] classes = {compiled.classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, HostileTextTest.class.getClassLoader())) {
            Class.forName("shop.TracedOrders", true, loader);
        }
    }

    @Test
    void refusesWhatNoClassFileHolds() {
        String literal = "\"" + "x".repeat(70_000) + "\"";
        Javac.Compiled compiled = Javac.withWaybill().compile(Map.of("Orders.java", ordersWith(literal, literal)));
        assertThat(compiled.messages().stream().filter(it -> it.startsWith("[")))
                .hasSize(3)
                .allMatch(it -> it.startsWith("[UnwritableText]") && it.length() < 300);
    }

    /** In a destination they mean something. */
    private static String withoutBraces(String text) {
        return text.replaceAll("[{}]", "");
    }

    private static String ordersWith(String destination, String text) {
        return """
                package shop;

                import com.rabbitmq.client.AMQP;
                import dev.waybill.Carrier;
                import dev.waybill.TracedProducer;
                import java.util.Map;

                @TracedProducer(destination = DESTINATION, system = TEXT + "!", operation = TEXT + "?")
                public interface Orders {
                  void created(@Carrier Map<String, Object> headers);
                }
                """.replace("DESTINATION", destination).replace("TEXT", text);
    }

    /** All as escapes, which decode to the text and nothing else. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars()
                .forEach(it -> literal.append(
                        String.format("\\%03o", it).length() == 4 && it < 0x80
                                ? String.format("\\%03o", it)
                                : String.format("\\u%04x", it)));
        return literal.append('"').toString();
    }

    /** The texts as a compiler reads them in the wrapper. */
    private static List<String> textsIn(Javac.Compiled compiled) {
        return Literals.argumentsIn(
                compiled.generated().get("TracedOrders.java"), Set.of("destination", "system", "operation"));
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.Javac;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                .map(it -> it.replace("{ ", "").replace("; }", ";"))
                .map(it -> DynamicTest.dynamicTest(it.replaceAll("\\p{Cntrl}", "?"), () -> check(it)));
    }

    private static void check(String text) throws ReflectiveOperationException {
        Javac.Compiled compiled = Javac.withWaybill().compile(Map.of("Orders.java", ordersWith(literal(text))));
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(textsIn(compiled)).isEqualTo(List.of(text, text + "!", text + "?"));
        assertThat(System.getProperty("waybill.canary")).isNull();
    }

    @Test
    void refusesWhatNoClassFileHolds() {
        String text = "x".repeat(70_000);
        Javac.Compiled compiled = Javac.withWaybill().compile(Map.of("Orders.java", ordersWith("\"" + text + "\"")));
        assertThat(compiled.messages().stream().filter(it -> it.startsWith("[")))
                .hasSize(3)
                .allMatch(it -> it.startsWith("[UnwritableText]") && it.length() < 300);
    }

    private static String ordersWith(String literal) {
        return """
                package shop;

                import com.rabbitmq.client.AMQP;
                import dev.waybill.Carrier;
                import dev.waybill.TracedProducer;
                import java.util.Map;

                @TracedProducer(destination = TEXT, system = TEXT + "!", operation = TEXT + "?")
                public interface Orders {
                  void created(@Carrier Map<String, Object> headers);
                }
                """.replace("TEXT", literal);
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

    /** The texts as the wrapper's own compiler sees them. */
    private static List<String> textsIn(Javac.Compiled compiled) {
        Matcher call = Pattern.compile(
                        "\\.(?:destination|system|operation)\\(((?:\"(?:[^\"\\\\]|\\\\.)*\"|\\s|\\+)+)\\)")
                .matcher(compiled.generated().get("TracedOrders.java"));
        return call.results().map(it -> valueOf(it.group(1))).toList();
    }

    private static String valueOf(String expression) {
        StringBuilder value = new StringBuilder();
        Matcher literal = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(expression);
        while (literal.find()) {
            value.append(literal.group(1).translateEscapes());
        }
        return value.toString();
    }
}

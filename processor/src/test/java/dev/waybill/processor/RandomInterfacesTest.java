// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.Javac;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Interfaces that nobody thought of: whatever the language allows, the wrapper compiles without a warning. */
final class RandomInterfacesTest {
    private static final int INTERFACES = 60;

    @TestFactory
    Stream<DynamicTest> compile() {
        return Stream.of(1L, 20L, 300L).map(it -> DynamicTest.dynamicTest("seed " + it, () -> check(it)));
    }

    private static void check(long seed) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("Task.java", """
                package shop;

                public record Task<T>(T body, @dev.waybill.Carrier java.util.Map<String, String> carrier) {}
                """);
        for (int i = 0; i < INTERFACES; i++) {
            sources.put("Queue" + i + ".java", new InterfaceSource(new Random(seed + i), "Queue" + i).text());
        }
        Javac.Compiled compiled = Javac.withWaybill().compile(sources);
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(compiled.generated()).hasSize(INTERFACES);
    }

    /** A source file with an interface that has a bit of everything. */
    private static final class InterfaceSource {
        private static final List<String> TYPES = List.of(
                "int",
                "boolean[]",
                "String",
                "long[][]",
                "java.util.List<String>",
                "java.util.List<? extends Number>[]",
                "java.util.Map<? super Integer, ?>",
                "java.util.Map.Entry<String, T>",
                "T",
                "T[]",
                "Object",
                "char",
                "@Nullable String",
                "java.util.function.Function<? super T, String>",
                "java.util.List<@Nullable Number>",
                "byte @Nullable []");
        private static final List<String> CARRIERS = List.of(
                "@Carrier Map<String, Object>",
                "@Carrier Map<String, String>",
                "AMQP.BasicProperties",
                "AMQP.@Nullable BasicProperties",
                "Task<T>",
                "Task<? extends T>",
                "Task<java.util.List<T>>");
        private static final List<String> NAMES = List.of(
                "span", "failure", "delegate", "telemetry", "message", "wrap", "traced", "operation", "span_", "body");
        private static final List<String> BOUNDS =
                List.of("", " extends Number", " extends Comparable<T>", " extends Runnable & Comparable<? super T>");
        private static final List<String> EXCEPTIONS =
                List.of("", " throws java.io.IOException", " throws X", " throws InterruptedException, X");

        private final Random random;
        private final String name;

        InterfaceSource(Random random, String name) {
            this.random = random;
            this.name = name;
        }

        String text() {
            StringBuilder text = new StringBuilder("""
                    package shop;

                    import com.rabbitmq.client.AMQP;
                    import dev.waybill.*;
                    import java.util.Map;
                    import org.jspecify.annotations.Nullable;

                    """);
            text.append("@TracedProducer(destination = \"queue\", system = \"rabbitmq\")\n");
            text.append(one(List.of("public ", ""))).append("interface ").append(name);
            text.append("<T").append(one(BOUNDS)).append(", X extends Exception> {\n");
            int methods = 1 + random.nextInt(5);
            for (int i = 0; i < methods; i++) {
                text.append(method(i));
            }
            return text.append("}\n").toString();
        }

        private String method(int index) {
            boolean traced = index == 0 || random.nextInt(4) > 0;
            boolean generic = random.nextBoolean();
            String result = one(List.of("void", one(TYPES)));
            List<String> parameters = new ArrayList<>();
            List<String> names = new ArrayList<>(NAMES);
            for (int i = random.nextInt(4); i > 0; i--) {
                parameters.add(one(TYPES) + " " + names.remove(random.nextInt(names.size())));
            }
            if (traced) {
                parameters.add(
                        random.nextInt(parameters.size() + 1),
                        one(CARRIERS) + " " + names.remove(random.nextInt(names.size())));
            }
            return "  " + (traced ? "" : "@Untraced ") + (generic ? "<T" + one(BOUNDS) + "> " : "") + result + " "
                    + one(NAMES) + index + "(" + String.join(", ", parameters) + ")" + one(EXCEPTIONS) + ";\n";
        }

        private String one(List<String> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}

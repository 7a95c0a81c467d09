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
                "Task<java.util.List<T>>",
                "java.util.List<AMQP.BasicProperties>",
                "java.util.Collection<? extends AMQP.BasicProperties>",
                "@Carrier java.util.List<Map<String, Object>>",
                "@Carrier Map<String, String>[]",
                "java.util.List<Task<T>>",
                "java.util.Collection<? extends Task<? super T>>",
                "java.util.List<@Nullable Task<?>>",
                "Task<T> @Nullable []");
        private static final List<String> STAGES = List.of(
                "java.util.concurrent.CompletionStage<T>",
                "java.util.concurrent.CompletableFuture<? extends java.util.List<T>>",
                "java.util.concurrent.@Nullable CompletionStage<?>");
        private static final List<String> PULLED = List.of(
                "com.rabbitmq.client.@Nullable GetResponse",
                "java.util.Optional<com.rabbitmq.client.Delivery>",
                "java.util.List<? extends com.rabbitmq.client.Delivery>",
                "com.rabbitmq.client.Delivery[]",
                "java.util.Optional<Task<T>>",
                "java.util.Collection<Task<? extends T>>",
                "Task<T>",
                "java.util.concurrent.CompletionStage<java.util.Optional<Task<T>>>",
                "java.util.concurrent.CompletableFuture<java.util.List<com.rabbitmq.client.Delivery>>");
        private static final List<String> DETAILS =
                List.of("", "@BaggageEntry(\"user.id\") ", "@SpanAttribute ", "@SpanAttribute(\"a\") ");
        private static final List<String> ATTRIBUTES =
                List.of("String", "int", "java.util.List<String>", "@Nullable Long", "float", "boolean");
        private static final List<String> PRODUCERS =
                List.of("", ", relation = Relation.LINK", ", creationContext = CreationContext.KEEP");
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
                    import io.opentelemetry.instrumentation.annotations.SpanAttribute;
                    import java.util.Map;
                    import org.jspecify.annotations.Nullable;

                    """);
            boolean consumer = random.nextBoolean();
            text.append(consumer ? "@TracedConsumer" : "@TracedProducer");
            text.append("(destination = \"queue\", system = \"rabbitmq\"");
            text.append(consumer ? "" : one(PRODUCERS)).append(")\n");
            text.append(one(List.of("public ", ""))).append("interface ").append(name);
            text.append("<T").append(one(BOUNDS)).append(", X extends Exception> {\n");
            int methods = 1 + random.nextInt(5);
            for (int i = 0; i < methods; i++) {
                text.append(method(i, consumer));
            }
            return text.append("}\n").toString();
        }

        private String method(int index, boolean consumer) {
            boolean traced = index == 0 || random.nextInt(4) > 0;
            boolean generic = random.nextBoolean();
            boolean pulls = traced && consumer && random.nextBoolean();
            String result = pulls ? one(PULLED) : one(List.of("void", one(TYPES), one(STAGES)));
            List<String> parameters = new ArrayList<>();
            List<String> names = new ArrayList<>(NAMES);
            for (int i = random.nextInt(4); i > 0; i--) {
                parameters.add(one(TYPES) + " " + names.remove(random.nextInt(names.size())));
            }
            if (traced) {
                String detail = one(DETAILS);
                parameters.add((consumer && detail.contains("Baggage") ? "" : detail) + one(ATTRIBUTES) + " told");
            }
            if (traced && !pulls) {
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

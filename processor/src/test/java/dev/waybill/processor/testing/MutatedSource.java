// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A source file as somebody in the middle of typing leaves it: a few tokens are missing, doubled or misplaced. */
public final class MutatedSource {
    private static final Pattern TOKEN =
            Pattern.compile("\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\])*\"|//[^\n]*|\\w+|\\S", Pattern.DOTALL);

    private static final List<String> INTRUDERS = List.of(
            "{",
            "}",
            "(",
            ")",
            "<",
            ">",
            "[]",
            "...",
            "@",
            ";",
            ",",
            ".",
            "?",
            "&",
            "=",
            "null",
            "void",
            "int",
            "var",
            "class",
            "interface",
            "record",
            "enum",
            "@interface",
            "default",
            "static",
            "private",
            "sealed",
            "permits",
            "extends",
            "super",
            "throws",
            "package",
            "import",
            "this",
            "@Carrier",
            "@Carrier(adapter = Object.class)",
            "@dev.waybill.TracedProducer",
            "@dev.waybill.TracedConsumer(destination = \"orders\", system = \"jms\")",
            "@dev.waybill.Untraced",
            "@dev.waybill.KeepBody",
            "@dev.waybill.BaggageEntry(\"user\")",
            "Missing",
            "Missing<Missing>",
            "java.util.List<",
            "0",
            "\"\"",
            "\"{\"");

    private final List<String> tokens;
    private final List<String> strangers;
    private final RandomGenerator random;

    private MutatedSource(List<String> tokens, List<String> strangers, RandomGenerator random) {
        this.tokens = tokens;
        this.strangers = strangers;
        this.random = random;
    }

    /**
     * The text after one to three mutations.
     *
     * @param other a source whose tokens may come in
     */
    public static String of(String source, String other, RandomGenerator random) {
        MutatedSource mutated = new MutatedSource(tokensOf(source), tokensOf(other), random);
        for (int mutations = random.nextInt(1, 4); mutations > 0; mutations--) {
            mutated.mutate();
        }
        return String.join(" ", mutated.tokens);
    }

    /** What there is of a source after each of its tokens, while somebody types it. */
    public static List<String> prefixesOf(String source) {
        return TOKEN.matcher(source)
                .results()
                .map(it -> source.substring(0, it.end()))
                .toList();
    }

    private static List<String> tokensOf(String source) {
        return new ArrayList<>(TOKEN.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(it -> !it.startsWith("//"))
                .toList());
    }

    private void mutate() {
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(6)) {
            case 0 ->
                tokens.subList(at, Math.min(tokens.size(), at + random.nextInt(1, 4)))
                        .clear();
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
            case 3 -> tokens.set(at, one(strangers));
            case 4 -> tokens.set(at, one(tokens));
            default -> tokens.add(at, one(INTRUDERS));
        }
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

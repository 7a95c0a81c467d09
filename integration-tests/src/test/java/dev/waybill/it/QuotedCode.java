// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the code in a Markdown text with the files that it quotes.
 *
 * <p>{@code <!-- file: path -->} on the line before a fenced block says that the block is the whole file, without the
 * licence at its top; {@code <!-- from: path -->} that it is a part of it, indented as it may be.
 */
record QuotedCode(Path root) {
    private static final Pattern MARK = Pattern.compile("\\s*<!-- (file|from): (\\S+) -->\\s*");
    private static final String FENCE = "```";
    private static final String LICENSE = "// SPDX-";

    /** Says for each quotation that is not true where it stands and why. */
    List<String> mistakesIn(String markdown) throws IOException {
        List<String> lines = markdown.lines().toList();
        List<String> mistakes = new ArrayList<>();
        boolean quotes = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = MARK.matcher(lines.get(i));
            if (mark.matches()) {
                quotes = true;
                String place = "line " + (i + 1) + ": ";
                boolean whole = mark.group(1).equals("file");
                mistake(whole, mark.group(2), lines.subList(i + 1, lines.size()))
                        .ifPresent(mistake -> mistakes.add(place + mistake));
            }
        }
        if (!quotes) {
            throw new AssertionError("No block of code is marked with the file that it quotes");
        }
        return mistakes;
    }

    private Optional<String> mistake(boolean whole, String path, List<String> following) throws IOException {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.of("there is no file " + path);
        }
        if (following.isEmpty() || !following.get(0).strip().startsWith(FENCE)) {
            return Optional.of("no block of code follows directly");
        }
        List<String> block = following.stream()
                .skip(1)
                .takeWhile(line -> !line.strip().equals(FENCE))
                .toList();
        if (block.isEmpty()) {
            return Optional.of("the block is empty");
        }
        List<String> source = Files.readAllLines(file);
        if (whole) {
            return same(block, withoutLicense(source))
                    ? Optional.empty()
                    : Optional.of("the block is not all of " + path);
        }
        return contains(source, block) ? Optional.empty() : Optional.of("the block is not in " + path);
    }

    private static List<String> withoutLicense(List<String> source) {
        return source.stream().dropWhile(line -> line.startsWith(LICENSE)).toList();
    }

    private static boolean contains(List<String> source, List<String> block) {
        for (int start = 0; start + block.size() <= source.size(); start++) {
            if (same(block, source.subList(start, start + block.size()))) {
                return true;
            }
        }
        return false;
    }

    /** A block in a list is indented, a part of a file is too: only the indentation within counts. */
    private static boolean same(List<String> block, List<String> source) {
        return flush(block).equals(flush(source));
    }

    private static String flush(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n")).stripIndent();
    }
}

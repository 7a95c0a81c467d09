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

/**
 * A block of code in a Markdown text that says which file it quotes.
 *
 * <p>{@code <!-- file: path -->} on the line before a fenced block says that the block is the whole file, without the
 * licence at its top; {@code <!-- from: path -->} that it is a part of it, indented as it may be.
 *
 * @param mark the index of the line that names the file
 * @param end the index of the line after the block; that after the mark if there is no block
 */
record Quotation(boolean whole, String path, int mark, int end) {
    private static final Pattern MARK = Pattern.compile("\\s*<!-- (file|from): (\\S+) -->\\s*");
    private static final String FENCE = "```";
    private static final String LICENSE = "// SPDX-";

    /** All that the text marks. */
    static List<Quotation> allIn(List<String> text) {
        List<Quotation> quotations = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            Matcher mark = MARK.matcher(text.get(i));
            if (mark.matches()) {
                quotations.add(new Quotation(mark.group(1).equals("file"), mark.group(2), i, endOfBlock(text, i + 1)));
            }
        }
        return quotations;
    }

    /** What is wrong with it, if anything. */
    Optional<String> mistake(List<String> text, Path root) throws IOException {
        if (!Files.isRegularFile(root.resolve(path))) {
            return Optional.of("there is no file " + path);
        }
        if (end == mark + 1) {
            return Optional.of("no block of code follows directly");
        }
        List<String> block = text.subList(mark + 2, end - 1);
        List<String> source = source(root);
        if (whole) {
            return block.equals(source) ? Optional.empty() : Optional.of("the block is not all of " + path);
        }
        return !block.isEmpty() && contains(source, block)
                ? Optional.empty()
                : Optional.of("the block is not in " + path);
    }

    /** The file without its licence. */
    List<String> source(Path root) throws IOException {
        return Files.readAllLines(root.resolve(path)).stream()
                .dropWhile(line -> line.startsWith(LICENSE))
                .toList();
    }

    private static int endOfBlock(List<String> text, int start) {
        if (start == text.size() || !text.get(start).startsWith(FENCE)) {
            return start;
        }
        int end = start + 1;
        while (end < text.size() && !text.get(end).equals(FENCE)) {
            end++;
        }
        return Math.min(end + 1, text.size());
    }

    private static boolean contains(List<String> source, List<String> block) {
        for (int start = 0; start + block.size() <= source.size(); start++) {
            if (flush(block).equals(flush(source.subList(start, start + block.size())))) {
                return true;
            }
        }
        return false;
    }

    /** Only the indentation within a part counts. */
    private static String flush(List<String> lines) {
        return String.join("\n", lines).stripIndent();
    }
}

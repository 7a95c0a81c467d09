// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares the code in a Markdown text with the files below {@code root} that it quotes. */
record QuotedCode(Path root) {
    /** Says for each quotation that is not true where it stands and why. */
    List<String> mistakesIn(String markdown) throws IOException {
        List<String> text = markdown.lines().toList();
        List<Quotation> quotations = Quotation.allIn(text);
        if (quotations.isEmpty()) {
            throw new AssertionError("No block of code is marked with the file that it quotes");
        }
        List<String> mistakes = new ArrayList<>();
        for (Quotation quotation : quotations) {
            quotation
                    .mistake(text, root)
                    .ifPresent(mistake -> mistakes.add("line " + (quotation.mark() + 1) + ": " + mistake));
        }
        return mistakes;
    }

    /** The text with all whole files as they are now; which part of a file is meant, only its author knows. */
    String corrected(String markdown) throws IOException {
        List<String> text = new ArrayList<>(markdown.lines().toList());
        List<Quotation> quotations = new ArrayList<>(Quotation.allIn(text));
        // From the end, so that the places of those before stay true.
        for (int i = quotations.size() - 1; i >= 0; i--) {
            Quotation quotation = quotations.get(i);
            boolean hasBlock = quotation.end() > quotation.mark() + 1;
            if (quotation.whole() && hasBlock && Files.isRegularFile(root.resolve(quotation.path()))) {
                List<String> block = text.subList(quotation.mark() + 2, quotation.end() - 1);
                block.clear();
                block.addAll(quotation.source(root));
            }
        }
        return String.join("\n", text) + "\n";
    }
}

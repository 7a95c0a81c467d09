// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** A text of the user's as a string literal, and never anything else. */
final class TextLiteral {
    /** JavaPoet ends the line at these, which only it takes for line ends, and leaves half a literal there. */
    private static final String UNICODE_LINE_ENDS = "(?=[\u2028\u2029])|(?<=[\u2028\u2029])";

    private TextLiteral() {}

    static CodeBlock of(String text) {
        List<CodeBlock> parts = new ArrayList<>();
        for (String part : text.split(UNICODE_LINE_ENDS)) {
            parts.add(
                    switch (part) {
                        case "\u2028" -> CodeBlock.of("$L", "\"\\u2028\"");
                        case "\u2029" -> CodeBlock.of("$L", "\"\\u2029\"");
                        default -> CodeBlock.of("$S", part);
                    });
        }
        return CodeBlock.join(parts, " + ");
    }
}

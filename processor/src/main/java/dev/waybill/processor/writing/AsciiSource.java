// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.JavaFile;
import java.util.HexFormat;

/**
 * A source file in ASCII: other letters are Unicode escapes, in names too.
 *
 * <p>The compiler writes and reads the file in the encoding of the user's sources, which nobody tells a processor, and
 * which may lack letters that the user escaped or that came out of class files.
 */
public final class AsciiSource {
    private AsciiSource() {}

    public static String of(JavaFile file) {
        String text = file.toString();
        StringBuilder source = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < 0x80) {
                source.append(letter);
            } else {
                source.append("\\u").append(HexFormat.of().toHexDigits(letter));
            }
        }
        return source.toString();
    }
}

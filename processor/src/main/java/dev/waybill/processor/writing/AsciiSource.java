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
        StringBuilder source = new StringBuilder();
        file.toString().chars().forEach(it -> source.append(it < 0x80 ? Character.toString(it) : escape((char) it)));
        return source.toString();
    }

    private static String escape(char letter) {
        return "\\u" + HexFormat.of().toHexDigits(letter);
    }
}

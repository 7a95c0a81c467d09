// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** JavaScript's {@code encodeURIComponent}: UTF-8, in which everything but letters, digits and a few signs is escaped. */
final class PercentEncoding {
    private static final String PLAIN_SIGNS = "-_.!~*'()";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    /** Null if an escape is incomplete, or if the text is empty or not ASCII, or the bytes are not UTF-8. */
    static @Nullable String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            boolean escaped = text.charAt(at) == '%';
            int value = escaped ? byteAt(text, at + 1) : text.charAt(at);
            if (value < 0 || !escaped && value > '~') {
                return null;
            }
            bytes.write(value);
            at += escaped ? 3 : 1;
        }
        return bytes.size() == 0 ? null : utf8(bytes.toByteArray());
    }

    private static int byteAt(String text, int at) {
        boolean isHex = at + 2 <= text.length()
                && HexFormat.isHexDigit(text.charAt(at))
                && HexFormat.isHexDigit(text.charAt(at + 1));
        return isHex ? HexFormat.fromHexDigits(text, at, at + 2) : -1;
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }

    private static boolean isPlain(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || PLAIN_SIGNS.indexOf(b) >= 0;
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.waterfall;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The characters of the picture, as far as the terminal has them. */
public record Glyphs(
        String branch, String lastBranch, String past, char bar, String link, String error, String ellipsis) {
    static final Glyphs UNICODE = new Glyphs("├─ ", "└─ ", "│  ", '█', "↪", "✗", "…");
    static final Glyphs ASCII = new Glyphs("|- ", "`- ", "|  ", '#', "->", "x", "...");

    /** What the charset can show. */
    public static Glyphs of(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? UNICODE : ASCII;
    }
}

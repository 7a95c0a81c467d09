// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import dev.waybill.demo.waterfall.Glyphs;
import dev.waybill.demo.waterfall.Palette;
import dev.waybill.demo.waterfall.Waterfall;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Help.Ansi;

/** What people look at, in its width, characters and colours. */
record Terminal(PrintWriter out, Waterfall waterfall) {
    private static final int DEFAULT_WIDTH = 100;

    /** As the environment describes it. */
    static Terminal of(PrintWriter out) {
        Palette palette = Ansi.AUTO.enabled() ? Palette.ANSI : Palette.PLAIN;
        return new Terminal(out, new Waterfall(width(System.getenv("COLUMNS")), Glyphs.of(charset()), palette));
    }

    void print(String line) {
        out.println(line);
        out.flush();
    }

    void draw(Collection<SpanData> spans) {
        waterfall.draw(spans).forEach(this::print);
    }

    /** Shows that a step which takes its time is under way, and how long it took. */
    <T> T step(String what, Callable<T> step) throws Exception {
        out.print(what + " ... ");
        out.flush();
        long start = System.nanoTime();
        try {
            T result = step.call();
            print(String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9));
            return result;
        } catch (Exception failure) {
            print("failed");
            throw failure;
        }
    }

    private static int width(String columns) {
        return columns != null && columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }

    /** Java 17 does not tell the output's own. */
    private static Charset charset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "US-ASCII"));
        return Charset.forName(name);
    }
}

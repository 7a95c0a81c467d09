// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import java.util.Locale;

/** The pieces of SVG that a chart is made of. */
final class Drawing {
    /** In pixels. */
    static final int ROW = 20;

    private static final int LABEL = 210;
    private static final int LONGEST = 370;
    private static final String OURS = "#0b7285";
    private static final String OTHERS = "#adb5bd";

    private Drawing() {}

    static String page(int width, int height, String drawn) {
        return format("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
                font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                %3$s</svg>
                """, width, height, drawn);
    }

    static String title(String text, int y) {
        return format("<text x=\"4\" y=\"%d\" font-weight=\"bold\">%s</text>%n", y + 14, text);
    }

    /** @param share of the longest bar */
    static String bar(Chart.Bar bar, double share, int y) {
        int width = (int) Math.max(1, Math.round(share * LONGEST));
        return format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n", LABEL - 6, y + 14, bar.peer())
                + format(
                        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n",
                        LABEL, y + 3, width, ROW - 6, bar.peer().equals("Waybill") ? OURS : OTHERS)
                + format(
                        "<text x=\"%d\" y=\"%d\">%s ns, %s B</text>%n",
                        LABEL + width + 6, y + 14, Figures.rounded(bar.nanos()), bar.bytes());
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}

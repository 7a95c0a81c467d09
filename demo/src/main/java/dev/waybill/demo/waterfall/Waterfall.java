// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.waterfall;

import dev.waybill.demo.waterfall.Palette.Colour;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The picture of some traces. */
public final class Waterfall {
    private final int width;
    private final Glyphs glyphs;
    private final Palette palette;

    /** For lines of at most this width, if the words leave room. */
    public Waterfall(int width, Glyphs glyphs, Palette palette) {
        this.width = width;
        this.glyphs = glyphs;
        this.palette = palette;
    }

    /** The lines of the picture: the traces in the order of their start, each with its spans below. */
    public List<String> draw(Collection<SpanData> spans) {
        List<TraceTree> traces = TraceTree.of(spans);
        List<Row> all =
                traces.stream().flatMap(trace -> Row.of(trace, glyphs).stream()).toList();
        List<String> services = all.stream().map(Row::service).distinct().toList();
        Lines lines = new Lines(Columns.of(all, width), services, new Remarks(spans, glyphs));
        for (TraceTree trace : traces) {
            lines.add(trace);
        }
        return lines.text;
    }

    private final class Lines {
        private final List<String> text = new ArrayList<>();
        private final Columns columns;
        private final List<String> services;
        private final Remarks remarks;

        Lines(Columns columns, List<String> services, Remarks remarks) {
            this.columns = columns;
            this.services = services;
            this.remarks = remarks;
        }

        void add(TraceTree trace) {
            List<Row> rows = Row.of(trace, glyphs);
            Timeline timeline = Timeline.of(rows, columns.bar());
            String size = rows.size() == 1 ? "1 span" : rows.size() + " spans";
            text.add(
                    palette.paint(Colour.TRACE, "trace " + trace.traceId()) + "  " + size + "  " + timeline.duration());
            for (Row row : rows) {
                add(row, timeline);
            }
        }

        private void add(Row row, Timeline timeline) {
            Colour colour = Colour.ofService(services.indexOf(row.service()));
            String bar = timeline.bar(row.span(), glyphs.bar());
            text.add("  " + palette.paint(colour, padded(row.service(), columns.service()))
                    + "  " + padded(shortened(row.title(), columns.title()), columns.title())
                    + "  " + padded(row.kind(), columns.kind())
                    + "  " + " ".repeat(columns.duration() - row.duration().length()) + row.duration()
                    + "  " + palette.paint(colour, bar));
            remarks.error(row.span()).ifPresent(error -> addRemark(row, Colour.ERROR, error));
            remarks.links(row.span()).forEach(link -> addRemark(row, Colour.REMARK, link));
        }

        private void addRemark(Row row, Colour colour, String remark) {
            text.add("  " + " ".repeat(columns.service()) + "  " + row.below() + palette.paint(colour, remark));
        }
    }

    private String shortened(String title, int columns) {
        return title.length() <= columns
                ? title
                : title.substring(0, columns - glyphs.ellipsis().length()) + glyphs.ellipsis();
    }

    private static String padded(String text, int columns) {
        return text + " ".repeat(columns - text.length());
    }
}

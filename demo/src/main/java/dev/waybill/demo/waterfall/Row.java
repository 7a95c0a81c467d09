// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.waterfall;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.semconv.ServiceAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * A span on its line of the picture.
 *
 * @param indent the branches that lead to the span
 * @param below the branches that lead past it, to what stands on the lines below
 */
record Row(SpanData span, String indent, String below) {

    /** The lines of a trace, from top to bottom. */
    static List<Row> of(TraceTree trace, Glyphs glyphs) {
        List<Row> rows = new ArrayList<>();
        for (TraceTree.Node root : trace.roots()) {
            add(root, "", "", glyphs, rows);
        }
        return rows;
    }

    private static void add(TraceTree.Node node, String indent, String below, Glyphs glyphs, List<Row> rows) {
        List<TraceTree.Node> children = node.children();
        rows.add(new Row(node.span(), indent, below + (children.isEmpty() ? "   " : glyphs.past())));
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            add(
                    children.get(i),
                    below + (last ? glyphs.lastBranch() : glyphs.branch()),
                    below + (last ? "   " : glyphs.past()),
                    glyphs,
                    rows);
        }
    }

    String service() {
        String name = span.getResource().getAttribute(ServiceAttributes.SERVICE_NAME);
        return name == null ? "?" : name;
    }

    String title() {
        return indent + span.getName();
    }

    String kind() {
        return span.getKind().name();
    }

    String duration() {
        return Milliseconds.of(span.getEndEpochNanos() - span.getStartEpochNanos());
    }
}

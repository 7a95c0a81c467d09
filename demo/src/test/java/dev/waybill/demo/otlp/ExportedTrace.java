// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.otlp;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The spans of one trace.
 *
 * @param spans in the order in which they started
 */
record ExportedTrace(List<ExportedSpan> spans) {
    /** The first with such a span. */
    static ExportedTrace with(Predicate<ExportedSpan> member, List<ExportedSpan> exported) {
        ExportedSpan found = exported.stream()
                .filter(member)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such span is among the " + exported.size() + " exported"));
        return new ExportedTrace(exported.stream()
                .filter(span -> span.traceId().equals(found.traceId()))
                .sorted(Comparator.comparing(span -> span.span().getStartTimeUnixNano()))
                .toList());
    }

    List<ExportedSpan> named(String name) {
        return spans.stream().filter(span -> span.name().equals(name)).toList();
    }

    List<String> idsOf(String name) {
        return named(name).stream().map(ExportedSpan::id).toList();
    }

    /** The only one of that name. */
    ExportedSpan the(String name) {
        List<ExportedSpan> named = named(name);
        if (named.size() != 1) {
            throw new AssertionError("One span should be called " + name + ", not " + named.size());
        }
        return named.get(0);
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import dev.waybill.benchmarks.compile.Compilation;
import dev.waybill.benchmarks.compile.Contender;
import java.util.List;
import java.util.Locale;

/** What annotation processors cost: one interface in a cold compiler, and many. */
final class CompileTimeTable {
    private static final String ONE = """
            | processor | javac alone, ms | with the processor, ms | × javac alone | memory alone, MB | with the processor, MB |
            |---|--:|--:|--:|--:|--:|
            """;
    private static final String MANY = """
            | processor | javac alone, s | with the processor, s | ms per interface | CPU ms per interface | classes generated | ms per class | memory, MB |
            |---|--:|--:|--:|--:|--:|--:|--:|
            """;

    private CompileTimeTable() {}

    static String of(List<Compilation> all) {
        StringBuilder tables = new StringBuilder();
        all.stream().map(Compilation::interfaces).distinct().sorted().forEach(interfaces -> {
            List<Compilations> rows = List.of(Contender.values()).stream()
                    .map(it -> Compilations.of(all, it, interfaces))
                    .filter(it -> !it.processed().isEmpty())
                    .toList();
            tables.append(interfaces == 1 ? one(rows) : many(rows, interfaces));
        });
        return tables.toString();
    }

    private static String one(List<Compilations> rows) {
        StringBuilder table = new StringBuilder("\n**One interface, cold**\n\n").append(ONE);
        for (Compilations row : rows) {
            table.append(row(
                    row.named(),
                    spread("%,.0f", row.aloneOf(Compilation::millis)),
                    spread("%,.0f", row.processedOf(Compilation::millis)),
                    spread("%.2f", row.ratio()),
                    megabytes(row.aloneOf(Compilation::peakKilobytes)),
                    megabytes(row.processedOf(Compilation::peakKilobytes))));
        }
        return table.toString();
    }

    private static String many(List<Compilations> rows, int interfaces) {
        StringBuilder table = new StringBuilder(text("\n**%,d interfaces**\n\n", interfaces)).append(MANY);
        for (Compilations row : rows) {
            table.append(row(
                    row.named(),
                    text("%.1f", row.aloneOf(Compilation::millis).value() / 1000),
                    text("%.1f", row.processedOf(Compilation::millis).value() / 1000),
                    spread("%.1f", row.millisPerInterface()),
                    text("%.1f", row.cpuMillisPerInterface()),
                    text("%,d", row.generatedClasses()),
                    text("%.1f", row.millisPerInterface().value() * interfaces / row.generatedClasses()),
                    megabytes(row.processedOf(Compilation::peakKilobytes))));
        }
        return table.toString();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String megabytes(Median kilobytes) {
        return text("%,.0f", kilobytes.value() / 1024);
    }

    private static String spread(String form, Median median) {
        return median.from() == median.to() ? text(form, median.value()) : median.in(form);
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}

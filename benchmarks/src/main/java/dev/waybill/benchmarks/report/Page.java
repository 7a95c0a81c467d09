// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page that shows the tables, each between a comment with its name and the next one that says {@code end}. */
record Page(Path file) {
    private static final String END = "<!-- end -->";

    /**
     * Puts the table in place of the one before.
     *
     * @throws IllegalStateException if the page has no place for it
     */
    void show(String table, String text) {
        String start = "<!-- table: " + table + " -->";
        try {
            String page = Files.readString(file);
            int from = page.indexOf(start);
            int to = from < 0 ? -1 : page.indexOf(END, from);
            if (to < 0) {
                throw new IllegalStateException(
                        file + " has no place for the table: it needs the lines \"" + start + "\" and \"" + END + "\"");
            }
            Files.writeString(file, page.substring(0, from) + start + "\n" + text + "\n" + page.substring(to));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

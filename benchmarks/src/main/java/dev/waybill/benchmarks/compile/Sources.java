// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sources of one contender: what is there once, and an interface of three methods that is there any number of times.
 *
 * @param contender the folder with {@code once} and {@code each}; where {@code each} has several files, they take turns
 */
record Sources(Path contender) {
    /** What each interface's number takes the place of. */
    private static final String NUMBER = "Nth";

    /** Writes them into a folder, and returns the files. */
    List<Path> write(int interfaces, Path into) {
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(into);
            for (Path source : files("once")) {
                written.add(write(source, into, ""));
            }
            List<Path> each = files("each");
            for (int i = 0; i < interfaces; i++) {
                written.add(write(each.get(i % each.size()), into, Integer.toString(i)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return written;
    }

    private static Path write(Path source, Path into, String number) throws IOException {
        Path target = into.resolve(source.getFileName().toString().replace(NUMBER, number));
        return Files.writeString(target, Files.readString(source).replace(NUMBER, number));
    }

    private List<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(contender.resolve(kind))) {
            return files.sorted().toList();
        }
    }
}

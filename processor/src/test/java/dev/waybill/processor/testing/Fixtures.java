// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources among the test's resources, read where they are written. */
public final class Fixtures {
    private static final Path ROOT = Path.of("src/test/resources");

    private Fixtures() {}

    public static Stream<Path> directories(String kind) {
        try (Stream<Path> directories = Files.list(ROOT.resolve(kind))) {
            return directories.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The sources of a fixture, not what is expected of them. */
    public static List<Path> sources(Path directory) {
        return files(directory).stream()
                .filter(it -> it.toString().endsWith(".java"))
                .toList();
    }

    public static Map<String, String> texts(Path directory) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(directory)) {
            texts.put(file.getFileName().toString(), read(file));
        }
        return texts;
    }

    public static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

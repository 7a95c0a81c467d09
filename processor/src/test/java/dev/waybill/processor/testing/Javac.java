// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.testing;

import dev.waybill.processor.WaybillProcessor;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compiler as users run it, with every warning an error: the only place where one is configured. */
public final class Javac {
    /** Nobody claims the annotations for nullness, and javac tells everybody who asks for all warnings. */
    private static final List<String> USUAL = List.of("--release", "17", "-Xlint:all,-processing", "-Werror");

    private final JavaCompiler compiler;
    private final List<Processor> processors = new ArrayList<>();
    private final List<String> options = new ArrayList<>(USUAL);
    private String classPath = userClassPath();
    private Charset encoding = StandardCharsets.UTF_8;

    private Javac(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    public static Javac withWaybill() {
        return with(new WaybillProcessor());
    }

    public static Javac with(Processor processor) {
        return new Javac(ToolProvider.getSystemJavaCompiler()).and(processor);
    }

    public static Javac ofEclipseWithWaybill() {
        return ofEclipseWith(new WaybillProcessor());
    }

    public static Javac ofEclipseWith(Processor processor) {
        return new Javac(new EclipseCompiler()).and(processor);
    }

    public Javac and(Processor processor) {
        processors.add(processor);
        return this;
    }

    public Javac options(String... replaced) {
        options.clear();
        options.addAll(List.of(replaced));
        return this;
    }

    /** For sources with several classes in a file, of which javac warns. */
    public Javac withoutWarnings() {
        return options("--release", "17");
    }

    public Javac classPath(String path) {
        classPath = path;
        return this;
    }

    /** Of the sources, the user's and the generated ones. */
    public Javac encoding(Charset charset) {
        encoding = charset;
        return this;
    }

    /** What a compilation made, and what the compiler said. */
    public record Compiled(
            boolean succeeded,
            List<Diagnostic<? extends JavaFileObject>> diagnostics,
            Map<String, String> generated,
            Path classes) {
        /** In hexadecimal digits, by their paths. */
        public Map<String, String> classFiles() {
            try (Stream<Path> files = Files.walk(classes)) {
                Map<String, String> contents = new TreeMap<>();
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    contents.put(
                            classes.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
                }
                return contents;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** The texts of the errors. */
        public List<String> messages() {
            return errors().stream().map(it -> it.getMessage(Locale.ROOT)).toList();
        }

        public List<Diagnostic<? extends JavaFileObject>> errors() {
            return diagnostics.stream()
                    .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
                    .toList();
        }
    }

    public Compiled compile(Collection<Path> sources) {
        try {
            Path directory = Scratch.directory();
            Path classes = Files.createDirectory(directory.resolve("classes"));
            Path generated = Files.createDirectory(directory.resolve("generated"));
            return compile(sources, classes, generated);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Compiles texts, by the names of their files. */
    public Compiled compile(Map<String, String> sources) {
        try {
            Path directory = Scratch.directory();
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                files.add(Files.writeString(directory.resolve(source.getKey()), source.getValue(), encoding));
            }
            return compile(files);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Compiled compile(Collection<Path> sources, Path classes, Path generated) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-cp", classPath, "-d", classes.toString(), "-s", generated.toString()));
        arguments.addAll(List.of("-encoding", encoding.name()));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, encoding)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(),
                    files,
                    diagnostics,
                    arguments,
                    null,
                    files.getJavaFileObjectsFromPaths(List.copyOf(sources)));
            task.setLocale(Locale.ROOT);
            task.setProcessors(processors);
            boolean succeeded = task.call();
            return new Compiled(succeeded, diagnostics.getDiagnostics(), textsIn(generated), classes);
        }
    }

    private Map<String, String> textsIn(Path directory) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file, encoding));
            }
        }
        return texts;
    }

    /** The test's class path without the processor, as in a user's build. */
    public static String userClassPath() {
        return String.join(
                File.pathSeparator,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(it -> Stream.of("annotations", "runtime", "amqp-client", "opentelemetry", "jspecify")
                                .anyMatch(it::contains))
                        .filter(it -> !it.contains("auto-service"))
                        .toList());
    }
}

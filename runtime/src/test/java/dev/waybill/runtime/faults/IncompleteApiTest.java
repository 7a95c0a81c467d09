// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A class of OpenTelemetry's API is missing, as where a build mixes its releases. */
class IncompleteApiTest {
    private static final Logger WAYBILL = Logger.getLogger("dev.waybill");

    private static int told;
    private static int untraced;

    /** Every class of the API that the runtime names. */
    static List<String> classes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.waybill.runtime")
                        .stream()
                        .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
                        .map(it -> it.getTargetClass().getBaseComponentType())
                        .map(JavaClass::getName)
                        .filter(name -> name.startsWith("io.opentelemetry."))
                        .distinct()
                        .sorted()
                        .toList();
    }

    @BeforeAll
    static void silence() {
        WAYBILL.setLevel(Level.OFF);
    }

    @AfterAll
    static void tell() {
        WAYBILL.setLevel(null);
        System.out.println("Incomplete API: " + told + " classes are missed when the application starts, " + untraced
                + " cost telemetry at most");
    }

    @ParameterizedTest
    @MethodSource("classes")
    void theApplicationIsToldWhenItStartsOrLosesNoMessage(String missing) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader incomplete = without(missing)) {
            thread.setContextClassLoader(incomplete);
            Callable<?> application = start(incomplete);
            told += application == null ? 1 : 0;
            untraced += application == null ? 0 : 1;
            assertThat(application == null ? List.of() : application.call()).isEqualTo(List.of());
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /** Null if it is told that a class is missing. */
    private static @Nullable Callable<?> start(ClassLoader loader) throws ReflectiveOperationException {
        try {
            return (Callable<?>) loader.loadClass(IncompleteApplication.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (NoClassDefFoundError missing) {
            return null;
        } catch (InvocationTargetException failed) {
            assertThat(failed.getCause()).isInstanceOf(NoClassDefFoundError.class);
            return null;
        }
    }

    /** Loads Waybill and OpenTelemetry anew. */
    private static URLClassLoader without(String missing) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.contains("opentelemetry") || Files.isDirectory(Path.of(entry))) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.equals(missing)) {
                    throw new ClassNotFoundException(name);
                }
                return name.startsWith("dev.waybill.") || name.startsWith("io.opentelemetry.")
                        ? super.findClass(name)
                        : IncompleteApiTest.class.getClassLoader().loadClass(name);
            }
        };
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A class loader with some of the test's classes to itself, as a container gives one to each application. */
final class Deployment extends URLClassLoader {
    private final List<String> own;

    /** @param own what the names of its own classes begin with; all others are shared with the test */
    Deployment(String... own) {
        super(classPath(), Deployment.class.getClassLoader());
        this.own = List.of(own);
    }

    /** Makes an object of its own class of this name. */
    <T> T make(Class<T> shared, Class<? extends T> type) throws ReflectiveOperationException {
        return shared.cast(loadClass(type.getName()).getDeclaredConstructor().newInstance());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (own.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> url(Path.of(entry).toUri()))
                .toArray(URL[]::new);
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names of the wrapper's fields: those of the methods, numbered where there are several. */
final class FieldNames {
    private final Set<String> taken = new HashSet<>(Set.of(LocalNames.DELEGATE));

    /** Starts with a small letter, so that a field never hides one of our types. */
    String next(String method) {
        String base = LocalNames.of(method);
        String name = base;
        for (int number = 2; !taken.add(name) || SourceVersion.isKeyword(name); number++) {
            name = base + number;
        }
        return name;
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.NameAllocator;
import dev.waybill.processor.model.Signature;
import java.util.Locale;

/** The names of our own variables, which yield to the user's. */
final class LocalNames {
    static final String DELEGATE = "delegate";
    static final String TELEMETRY = "telemetry";

    private LocalNames() {}

    /** In a method with these parameters. */
    static NameAllocator in(Signature signature) {
        NameAllocator names = new NameAllocator();
        signature.parameters().forEach(it -> names.newName(it.name()));
        return names;
    }

    static NameAllocator inConstructor() {
        NameAllocator names = new NameAllocator();
        names.newName(DELEGATE);
        names.newName(TELEMETRY);
        return names;
    }

    /** {@code EmailTask} gives {@code emailTask}. */
    static String of(String type) {
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import dev.waybill.processor.model.Parameter;
import dev.waybill.processor.model.Signature;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names of our own variables, which yield to the user's. */
final class LocalNames {
    static final String DELEGATE = "delegate";
    static final String TELEMETRY = "telemetry";

    private final Set<String> taken;

    private LocalNames(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** In a method with these parameters. */
    static LocalNames in(Signature signature) {
        return new LocalNames(
                signature.parameters().stream().map(Parameter::name).toList());
    }

    static LocalNames inConstructor() {
        return new LocalNames(List.of(DELEGATE, TELEMETRY));
    }

    /** The name that is wanted, or one like it. */
    String next(String wanted) {
        String name = wanted;
        while (SourceVersion.isKeyword(name) || !taken.add(name)) {
            name += "_";
        }
        return name;
    }

    /** {@code EmailTask} gives {@code emailTask}. */
    static String of(String type) {
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }
}

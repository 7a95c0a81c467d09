// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.ClassName;
import dev.waybill.processor.model.Ability;
import dev.waybill.processor.model.AdapterInstance;
import dev.waybill.processor.model.Carrier;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Maps of headers, which are a carrier only where the user says so: a plain map could be anything. */
record MapCarriers(Compilation compilation) {
    private static final ClassName ADAPTER = ClassName.get("dev.waybill.runtime", "MapAdapter");

    Optional<Carrier.Adapted> of(TypeMirror type) {
        return compilation
                .asSupertype(type, "java.util.Map")
                .map(DeclaredType::getTypeArguments)
                .filter(it -> it.size() == 2 && Compilation.isNamed(it.get(0), "java.lang.String"))
                .map(it -> carrier(type, it.get(1)));
    }

    private static Carrier.Adapted carrier(TypeMirror type, TypeMirror value) {
        boolean strings = Compilation.isNamed(value, "java.lang.String");
        boolean objects = Compilation.isNamed(value, "java.lang.Object");
        Set<Ability> abilities = EnumSet.of(Ability.READ);
        if (Compilation.isNamed(type, "java.util.Map") && (strings || objects)) {
            // A copy of any other map would not be of its class.
            abilities.add(Ability.WRITE_COPY);
        }
        String constant = strings ? "OF_STRINGS" : "OF_OBJECTS";
        return new Carrier.Adapted(new AdapterInstance.Constant(ADAPTER, constant), abilities, Optional.empty());
    }

    /** Whether it is one of the maps that can be written into. */
    static boolean isWritable(Carrier carrier) {
        return carrier instanceof Carrier.Adapted it && it.instance().type().equals(ADAPTER) && it.isWritable();
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.ClassName;
import dev.waybill.processor.model.Ability;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** What an adapter can do, read from its supertypes. */
record AdapterAbilities(Compilation compilation) {
    static final String GETTER = "io.opentelemetry.context.propagation.TextMapGetter";
    static final String SETTER = "io.opentelemetry.context.propagation.TextMapSetter";
    static final String WRITER = "dev.waybill.runtime.CarrierWriter";
    static final String DESCRIBER = "dev.waybill.runtime.MessageDescriber";

    /** What makes a class an adapter. */
    static final List<String> CARRYING = List.of(GETTER, WRITER, SETTER);

    Set<Ability> of(ClassName adapter) {
        TypeElement type = compilation.elements().getTypeElement(adapter.canonicalName());
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        if (type == null) {
            return abilities;
        }
        compilation.supertypes(type.asType()).forEach(it -> {
            switch (Compilation.nameOf(it)) {
                case GETTER -> abilities.add(Ability.READ);
                case WRITER -> abilities.add(Ability.WRITE_COPY);
                case SETTER -> abilities.add(Ability.WRITE_IN_PLACE);
                case DESCRIBER -> abilities.add(Ability.DESCRIBE);
                default -> {}
            }
        });
        return abilities;
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.ClassName;
import dev.waybill.processor.model.Ability;
import dev.waybill.processor.model.AdapterInstance;
import dev.waybill.processor.model.Carrier;
import dev.waybill.processor.model.CarrierFault;
import dev.waybill.processor.model.MessagePart;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a parameter has to do with the message. */
final class CarrierReader {
    private final Compilation compilation;
    private final AdapterAbilities abilities;

    CarrierReader(Compilation compilation) {
        this.compilation = compilation;
        this.abilities = new AdapterAbilities(compilation);
    }

    MessagePart read(VariableElement parameter, TypeMirror type) {
        Optional<DeclaredAnnotation> mark = DeclaredAnnotation.find(parameter, AnnotationNames.CARRIER);
        if (mark.isPresent()) {
            return new MessagePart.Marked(marked(type, mark.get()), mark.get().position());
        }
        return known(type).<MessagePart>map(MessagePart.Known::new).orElseGet(MessagePart.Plain::new);
    }

    private Carrier marked(TypeMirror type, DeclaredAnnotation mark) {
        return map(type)
                .<Carrier>map(it -> it)
                .or(() -> known(type))
                .orElseGet(() -> new Carrier.Faulty(new CarrierFault.UnknownType(type.toString()), mark.position()));
    }

    private Optional<Carrier.Adapted> known(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        return KnownCarriers.of(Compilation.nameOf((DeclaredType) type))
                .map(it -> new Carrier.Adapted(
                        new AdapterInstance.Constant(it.adapter(), "INSTANCE"),
                        abilities.of(it.adapter()),
                        Optional.of(it.system())));
    }

    /** Only these very types can be written, since a copy of another would not be of its class. */
    private Optional<Carrier> map(TypeMirror type) {
        Optional<DeclaredType> map = compilation.asSupertype(type, "java.util.Map");
        if (map.isEmpty() || map.get().getTypeArguments().size() != 2) {
            return Optional.empty();
        }
        List<? extends TypeMirror> arguments = map.get().getTypeArguments();
        if (!Compilation.isNamed(arguments.get(0), "java.lang.String")) {
            return Optional.empty();
        }
        boolean exact = Compilation.isNamed(type, "java.util.Map");
        boolean strings = Compilation.isNamed(arguments.get(1), "java.lang.String");
        boolean objects = Compilation.isNamed(arguments.get(1), "java.lang.Object");
        Set<Ability> can = EnumSet.of(Ability.READ);
        if (exact && (strings || objects)) {
            can.add(Ability.WRITE_COPY);
        }
        ClassName adapter = ClassName.get("dev.waybill.runtime", "MapAdapter");
        return Optional.of(new Carrier.Adapted(
                new AdapterInstance.Constant(adapter, strings ? "OF_STRINGS" : "OF_OBJECTS"), can, Optional.empty()));
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.ClassName;
import dev.waybill.processor.model.Ability;
import dev.waybill.processor.model.AdapterInstance;
import dev.waybill.processor.model.Carrier;
import dev.waybill.processor.model.CarrierFault;
import dev.waybill.processor.model.CarrierFault.Flaw;
import dev.waybill.processor.model.SourcePosition;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The class that a user names as the adapter of a type. */
record AdapterReader(Compilation compilation, Accessibility accessibility) {
    Carrier read(TypeMirror adapter, TypeMirror carried, SourcePosition position) {
        if (adapter.getKind() != TypeKind.DECLARED) {
            return new Carrier.Faulty(
                    new CarrierFault.BadAdapter(adapter.toString(), ShortNames.of(carried), Flaw.NO_ADAPTER, ""),
                    position);
        }
        TypeElement type = (TypeElement) ((DeclaredType) adapter).asElement();
        return faultOf(type, carried)
                .<Carrier>map(it -> new Carrier.Faulty(it, position))
                .orElseGet(() -> new Carrier.Adapted(
                        instanceOf(type).orElseThrow(), abilities(type, carried), Optional.empty()));
    }

    private Optional<CarrierFault> faultOf(TypeElement adapter, TypeMirror carried) {
        List<DeclaredType> adapted = AdapterAbilities.CARRYING.stream()
                .flatMap(it -> compilation.asSupertype(adapter.asType(), it).stream())
                .toList();
        Optional<DeclaredType> raw =
                adapted.stream().filter(it -> it.getTypeArguments().isEmpty()).findFirst();
        BiFunction<Flaw, String, Optional<CarrierFault>> fault = (flaw, detail) ->
                Optional.of(new CarrierFault.BadAdapter(ShortNames.of(adapter), ShortNames.of(carried), flaw, detail));
        if (!accessibility.allows(adapter)) {
            return fault.apply(Flaw.HIDDEN, accessibility.packageName());
        }
        if (adapted.isEmpty()) {
            return fault.apply(Flaw.NO_ADAPTER, "");
        }
        if (!adapter.getTypeParameters().isEmpty()) {
            return fault.apply(Flaw.GENERIC, "");
        }
        if (raw.isPresent()) {
            return fault.apply(Flaw.RAW, ShortNames.of(raw.get()));
        }
        if (instanceOf(adapter).isEmpty()) {
            return fault.apply(Flaw.UNCREATABLE, "");
        }
        return abilities(adapter, carried).isEmpty()
                ? fault.apply(
                        Flaw.OTHER_TYPE,
                        ShortNames.of(adapted.get(0).getTypeArguments().get(0)))
                : Optional.empty();
    }

    /** What it reads may be a supertype of the parameter's; what it writes is handed on as the parameter's very type. */
    private Set<Ability> abilities(TypeElement adapter, TypeMirror carried) {
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        adapted(adapter, AdapterAbilities.GETTER)
                .filter(it -> compilation.types().isSubtype(carried, it))
                .ifPresent(it -> abilities.add(Ability.READ));
        adapted(adapter, AdapterAbilities.WRITER)
                .filter(it -> compilation.types().isSameType(carried, it))
                .ifPresent(it -> abilities.add(Ability.WRITE_COPY));
        adapted(adapter, AdapterAbilities.SETTER)
                .filter(it -> compilation.types().isSubtype(carried, it))
                .ifPresent(it -> abilities.add(Ability.WRITE_IN_PLACE));
        return abilities;
    }

    private Optional<TypeMirror> adapted(TypeElement adapter, String supertype) {
        return compilation
                .asSupertype(adapter.asType(), supertype)
                .flatMap(it -> it.getTypeArguments().stream()
                        .<TypeMirror>map(argument -> argument)
                        .findFirst());
    }

    private Optional<AdapterInstance> instanceOf(TypeElement adapter) {
        ClassName name = ClassName.get(adapter);
        if (adapter.getKind() == ElementKind.ENUM) {
            List<? extends Element> constants = constantsOf(adapter).toList();
            return constants.size() == 1
                    ? Optional.of(new AdapterInstance.Constant(
                            name, constants.get(0).getSimpleName().toString()))
                    : Optional.empty();
        }
        boolean creatable = adapter.getKind().isClass()
                && !adapter.getModifiers().contains(Modifier.ABSTRACT)
                && (adapter.getEnclosingElement() instanceof PackageElement
                        || adapter.getModifiers().contains(Modifier.STATIC))
                && ElementFilter.constructorsIn(adapter.getEnclosedElements()).stream()
                        .anyMatch(this::isCallable);
        return creatable ? Optional.of(new AdapterInstance.Created(name)) : Optional.empty();
    }

    private static Stream<? extends Element> constantsOf(TypeElement type) {
        return type.getEnclosedElements().stream().filter(it -> it.getKind() == ElementKind.ENUM_CONSTANT);
    }

    private boolean isCallable(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty()
                && accessibility.allows(constructor)
                && constructor.getThrownTypes().isEmpty();
    }
}

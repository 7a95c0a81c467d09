// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.waybill.processor.model.AnnotatedType;
import dev.waybill.processor.model.SourcePosition;
import dev.waybill.processor.model.TracedInterface;
import dev.waybill.processor.model.Unwrappable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/** An annotated type, as the model has it. */
public final class InterfaceReader {
    private final Compilation compilation;

    public InterfaceReader(Compilation compilation) {
        this.compilation = compilation;
    }

    public AnnotatedType read(TypeElement type) {
        Optional<Unwrappable> unwrappable = new ObstacleReader(compilation, type).read();
        return unwrappable.isPresent() ? unwrappable.get() : readInterface(type);
    }

    private TracedInterface readInterface(TypeElement type) {
        TypeNames names = new TypeNames(ScopeReader.read(compilation, type));
        MethodReader methods = new MethodReader(compilation, type, names);
        return new TracedInterface(
                ClassName.get(type),
                visibilityOf(type),
                type.getTypeParameters().stream().map(names::declarationOf).toList(),
                annotations(type, names),
                MarksReader.read(type),
                new InterfaceMembers(compilation, type)
                        .methods().stream().map(methods::read).toList(),
                MisplacedReader.inInterface(type),
                names.scope(),
                SourcePosition.of(type));
    }

    private static Set<Modifier> visibilityOf(TypeElement type) {
        return Stream.<Element>iterate(type, it -> it instanceof TypeElement, Element::getEnclosingElement)
                        .allMatch(it -> it.getModifiers().contains(Modifier.PUBLIC))
                ? Set.of(Modifier.PUBLIC)
                : Set.of();
    }

    private List<AnnotationSpec> annotations(TypeElement type, TypeNames names) {
        List<AnnotationSpec> annotations = new ArrayList<>(nullnessDefault(type));
        Warnings.deprecation(type, names.scope()).ifPresent(annotations::add);
        Warnings.suppression(warnings(type), names.scope()).ifPresent(annotations::add);
        if (compilation
                .typeSeenFrom(type, "javax.annotation.processing.Generated")
                .isPresent()) {
            annotations.add(AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                    .addMember("value", "$S", "dev.waybill.processor.WaybillProcessor")
                    .build());
        }
        annotations.add(AnnotationSpec.builder(ClassName.get("dev.waybill", "WaybillGenerated"))
                .build());
        return annotations;
    }

    /** What the interface or a class around it says about nullness; the package says it for the wrapper too. */
    private static List<AnnotationSpec> nullnessDefault(TypeElement type) {
        return Stream.<Element>iterate(type, it -> !(it instanceof PackageElement), Element::getEnclosingElement)
                .map(Nullness::of)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Set<String> warnings(TypeElement type) {
        List<TypeMirror> named = new ArrayList<>(List.of(type.asType()));
        for (TypeParameterElement variable : type.getTypeParameters()) {
            named.addAll(variable.getBounds());
        }
        Set<String> warnings = Warnings.of(named);
        if (Warnings.ofUsing(type).isPresent()) {
            warnings.remove("deprecation");
        }
        if (canBeInterruptedWhenClosing(type)) {
            warnings.add("try");
        }
        return warnings;
    }

    /** A compiler warns of every class whose {@code close()} allows it. */
    private boolean canBeInterruptedWhenClosing(TypeElement type) {
        return compilation.asSupertype(type.asType(), "java.lang.AutoCloseable").isPresent()
                && new InterfaceMembers(compilation, type)
                        .methods().stream()
                                .filter(it -> it.element().getSimpleName().contentEquals("close"))
                                .filter(it -> it.element().getParameters().isEmpty())
                                .flatMap(it -> it.exceptions().stream())
                                .anyMatch(this::allowsInterruption);
    }

    private boolean allowsInterruption(TypeMirror exception) {
        TypeElement interrupted = compilation.elements().getTypeElement("java.lang.InterruptedException");
        return compilation.types().isSubtype(interrupted.asType(), exception);
    }
}

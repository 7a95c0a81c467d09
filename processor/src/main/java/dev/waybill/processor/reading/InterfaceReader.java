// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.waybill.processor.model.SourcePosition;
import dev.waybill.processor.model.TracedInterface;
import dev.waybill.processor.model.TypeScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** An annotated interface, as the model has it. */
public final class InterfaceReader {
    private static final List<String> JAVA_LANG =
            List.of("Deprecated", "Object", "Override", "String", "SuppressWarnings", "Throwable");

    private final Compilation compilation;

    public InterfaceReader(Compilation compilation) {
        this.compilation = compilation;
    }

    public TracedInterface read(TypeElement type) {
        TypeScope scope = scopeOf(type);
        TypeNames names = new TypeNames(scope);
        MethodReader methods = new MethodReader(compilation, type, names);
        return new TracedInterface(
                ClassName.get(type),
                visibilityOf(type),
                type.getTypeParameters().stream().map(names::declarationOf).toList(),
                stamps(),
                new InterfaceMembers(compilation, type)
                        .methods().stream().map(methods::read).toList(),
                scope,
                SourcePosition.of(type));
    }

    private TypeScope scopeOf(TypeElement type) {
        String ownPackage =
                compilation.elements().getPackageOf(type).getQualifiedName().toString();
        Set<String> inherited = compilation
                .supertypes(type.asType())
                .flatMap(it -> ElementFilter.typesIn(it.asElement().getEnclosedElements()).stream())
                .map(it -> it.getSimpleName().toString())
                .collect(Collectors.toSet());
        Set<String> hidingJavaLang = JAVA_LANG.stream()
                .filter(it -> compilation.elements().getTypeElement(ownPackage.isEmpty() ? it : ownPackage + "." + it)
                        != null)
                .collect(Collectors.toSet());
        return new TypeScope(inherited, hidingJavaLang);
    }

    private static Set<Modifier> visibilityOf(TypeElement type) {
        return Stream.<Element>iterate(type, it -> it instanceof TypeElement, Element::getEnclosingElement)
                        .allMatch(it -> it.getModifiers().contains(Modifier.PUBLIC))
                ? Set.of(Modifier.PUBLIC)
                : Set.of();
    }

    private List<AnnotationSpec> stamps() {
        List<AnnotationSpec> stamps = new ArrayList<>();
        if (compilation.elements().getTypeElement("javax.annotation.processing.Generated") != null) {
            stamps.add(AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                    .addMember("value", "$S", "dev.waybill.processor.WaybillProcessor")
                    .build());
        }
        stamps.add(AnnotationSpec.builder(ClassName.get("dev.waybill", "WaybillGenerated"))
                .build());
        return stamps;
    }
}

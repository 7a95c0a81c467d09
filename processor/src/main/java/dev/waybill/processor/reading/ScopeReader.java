// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.TypeScope;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Which simple names the user's own types have taken inside a wrapper. */
final class ScopeReader {
    /** Those that every wrapper may name. */
    private static final Set<String> OURS =
            Set.of("Deprecated", "Object", "Override", "String", "SuppressWarnings", "Throwable");

    private static final String JAVA_LANG = "java.lang.";

    private ScopeReader() {}

    static TypeScope read(Compilation compilation, TypeElement type) {
        Set<String> inherited = compilation
                .supertypes(type.asType())
                .flatMap(it -> ElementFilter.typesIn(it.asElement().getEnclosedElements()).stream())
                .map(it -> it.getSimpleName().toString())
                .collect(Collectors.toSet());
        PackageElement home = compilation.elements().getPackageOf(type);
        String prefix = home.isUnnamed() ? "" : home.getQualifiedName() + ".";
        Set<String> hiding = javaLangNames(compilation, type)
                .filter(it -> compilation.typeSeenFrom(type, prefix + it).isPresent())
                .collect(Collectors.toSet());
        return new TypeScope(inherited, hiding);
    }

    /** The types of {@code java.lang} that the wrapper names: ours, and those of the interface's signatures. */
    private static Stream<String> javaLangNames(Compilation compilation, TypeElement type) {
        Set<String> names = new HashSet<>(OURS);
        compilation
                .supertypes(type.asType())
                .flatMap(it -> ElementFilter.methodsIn(it.asElement().getEnclosedElements()).stream())
                .forEach(it -> addJavaLang(it, names));
        return names.stream();
    }

    private static void addJavaLang(ExecutableElement method, Set<String> names) {
        Stream.of(
                        Stream.of(method.getReturnType()),
                        method.getThrownTypes().stream(),
                        method.getParameters().stream().map(Element::asType))
                .flatMap(it -> it)
                .forEach(it -> addJavaLang(it, names));
    }

    private static void addJavaLang(TypeMirror type, Set<String> names) {
        if (type instanceof DeclaredType declared) {
            String name = Compilation.nameOf(declared);
            if (name.startsWith(JAVA_LANG) && name.indexOf('.', JAVA_LANG.length()) < 0) {
                names.add(name.substring(JAVA_LANG.length()));
            }
            declared.getTypeArguments().forEach(it -> addJavaLang(it, names));
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.ClassName;
import dev.waybill.processor.model.Carrier;
import dev.waybill.processor.model.CarrierFault;
import dev.waybill.processor.model.SourcePosition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Types of the user's in which a component or an accessor is marked as the carrier. */
record CompositeCarriers(Compilation compilation, Accessibility accessibility, CarrierReader carriers) {
    /** A marked accessor; that of a record's component stands for the component. */
    private record MarkedAccessor(ExecutableElement accessor, DeclaredAnnotation mark) {}

    Optional<Carrier> of(TypeMirror type, SourcePosition position, Set<String> outer) {
        Optional<DeclaredType> declared = compilation.supertypes(type).findFirst();
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        List<MarkedAccessor> marked = marksIn(declared.get());
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(carrier(declared.get(), marked, position, outer));
    }

    private Carrier carrier(
            DeclaredType type, List<MarkedAccessor> marked, SourcePosition position, Set<String> outer) {
        String name = ShortNames.of((TypeElement) type.asElement());
        if (marked.size() > 1) {
            List<String> members = marked.stream()
                    .map(it -> it.accessor().getSimpleName().toString())
                    .toList();
            return new Carrier.Faulty(new CarrierFault.SeveralInside(name, members), position);
        }
        if (outer.contains(Compilation.nameOf(type))) {
            return new Carrier.Faulty(new CarrierFault.InsideItself(name), position);
        }
        return carrier(type, marked.get(0), position, outer);
    }

    private Carrier carrier(DeclaredType type, MarkedAccessor marked, SourcePosition position, Set<String> outer) {
        TypeElement owner = (TypeElement) type.asElement();
        ExecutableElement accessor = marked.accessor();
        TypeMirror partType = Warnings.isRaw(type)
                ? accessor.getReturnType()
                : ((ExecutableType) compilation.types().asMemberOf(type, accessor)).getReturnType();
        Carrier part = carriers.marked(partType, marked.mark(), position, with(outer, Compilation.nameOf(type)));
        String name = accessor.getSimpleName().toString();
        if (!accessibility.allows(accessor)) {
            String member = ShortNames.of(owner) + "." + name + "()";
            return new Carrier.Faulty(new CarrierFault.HiddenMember(member, accessibility.packageName()), position);
        }
        return isComponent(owner, name)
                ? new Carrier.Inside(new RecordReader(compilation).read(owner), name, part)
                : new Carrier.Accessed(ClassName.get(owner), name, MapCarriers.isWritable(part), part);
    }

    private List<MarkedAccessor> marksIn(DeclaredType type) {
        Map<String, MarkedAccessor> marked = new LinkedHashMap<>();
        for (RecordComponentElement component : RecordReader.componentsOf(type.asElement())) {
            DeclaredAnnotation.find(component, AnnotationNames.CARRIER)
                    .ifPresent(it -> marked.put(
                            component.getSimpleName().toString(), new MarkedAccessor(component.getAccessor(), it)));
        }
        compilation
                .supertypes(type)
                .flatMap(it -> ElementFilter.methodsIn(it.asElement().getEnclosedElements()).stream())
                .forEach(method -> DeclaredAnnotation.find(method, AnnotationNames.CARRIER)
                        .filter(it -> isAccessor(method))
                        .ifPresent(it ->
                                marked.putIfAbsent(method.getSimpleName().toString(), new MarkedAccessor(method, it))));
        return List.copyOf(marked.values());
    }

    /** Whether a mark on the method can mean what it returns. */
    static boolean isAccessor(ExecutableElement method) {
        return method.getParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && method.getThrownTypes().stream().noneMatch(CompositeCarriers::isChecked)
                && !method.getModifiers().contains(Modifier.STATIC);
    }

    private static boolean isChecked(TypeMirror exception) {
        for (TypeMirror it = exception; it instanceof DeclaredType declared; ) {
            TypeElement element = (TypeElement) declared.asElement();
            if (element.getQualifiedName().contentEquals("java.lang.RuntimeException")
                    || element.getQualifiedName().contentEquals("java.lang.Error")) {
                return false;
            }
            it = element.getSuperclass();
        }
        return true;
    }

    private static boolean isComponent(TypeElement owner, String name) {
        return owner.getKind() == ElementKind.RECORD
                && RecordReader.componentsOf(owner).stream()
                        .anyMatch(it -> it.getSimpleName().contentEquals(name));
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> all = new HashSet<>(names);
        all.add(name);
        return all;
    }
}

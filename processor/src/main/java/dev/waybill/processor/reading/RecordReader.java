// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.ClassName;
import dev.waybill.processor.model.Carrier.Creation;
import dev.waybill.processor.model.Carrier.RecordShape;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** How a record is copied. */
record RecordReader(Compilation compilation) {
    RecordShape read(TypeElement record) {
        List<RecordComponentElement> components = componentsOf(record);
        Creation creation = creationOf(record, components);
        Set<String> warnings = new TreeSet<>(creation == Creation.RAW ? Set.of("rawtypes", "unchecked") : Set.of());
        ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
                .filter(it -> isCanonical(it, components))
                .forEach(it -> Warnings.ofUsing(it).ifPresent(warnings::add));
        components.forEach(it -> Warnings.ofUsing(it.getAccessor()).ifPresent(warnings::add));
        return new RecordShape(
                ClassName.get(record),
                creation,
                components.stream().map(it -> it.getSimpleName().toString()).toList(),
                warnings);
    }

    /** Those with an accessor: in a record that javac cannot read, none has one. */
    static List<RecordComponentElement> componentsOf(Element record) {
        return ElementFilter.recordComponentsIn(record.getEnclosedElements()).stream()
                .filter(it -> it.getAccessor() != null)
                .toList();
    }

    /** Where the arguments are wildcards, no compiler knows that two accessors return types of the same one. */
    private static Creation creationOf(TypeElement record, List<RecordComponentElement> components) {
        if (record.getTypeParameters().isEmpty()) {
            return Creation.PLAIN;
        }
        boolean inferable = components.stream()
                        .map(RecordComponentElement::asType)
                        .allMatch(it -> it.getKind() == TypeKind.TYPEVAR || !mentionsVariable(it))
                && record.getTypeParameters().stream()
                        .map(TypeParameterElement::getBounds)
                        .allMatch(bounds -> bounds.stream().noneMatch(RecordReader::mentionsVariable));
        return inferable ? Creation.DIAMOND : Creation.RAW;
    }

    private boolean isCanonical(ExecutableElement constructor, List<RecordComponentElement> components) {
        List<TypeMirror> parameters =
                constructor.getParameters().stream().map(it -> it.asType()).toList();
        return parameters.size() == components.size()
                && IntStream.range(0, parameters.size())
                        .allMatch(it -> compilation
                                .types()
                                .isSameType(
                                        parameters.get(it), components.get(it).asType()));
    }

    private static boolean mentionsVariable(TypeMirror type) {
        return TypeVariables.mentionedIn(type, any -> true);
    }
}

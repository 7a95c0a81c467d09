// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.ClassName;
import dev.waybill.processor.model.Mark;
import dev.waybill.processor.model.SourcePosition;
import dev.waybill.processor.model.TracedInterface;
import dev.waybill.processor.model.Unwrappable;
import dev.waybill.processor.model.Unwrappable.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** What keeps a type from having a wrapper at all. */
final class ObstacleReader {
    private static final String OPEN_TELEMETRY = "io.opentelemetry.api.OpenTelemetry";
    private static final String WAYBILL_TELEMETRY = "dev.waybill.runtime.WaybillTelemetry";

    private final Compilation compilation;
    private final TypeElement type;
    private final Accessibility accessibility;

    ObstacleReader(Compilation compilation, TypeElement type) {
        this.compilation = compilation;
        this.type = type;
        this.accessibility = Accessibility.of(compilation, type);
    }

    Optional<Unwrappable> read() {
        if (type.getKind() != ElementKind.INTERFACE) {
            return Optional.of(
                    obstacle(Obstacle.NO_INTERFACE, kindOf(type) + " " + ShortNames.of(type), annotationPosition()));
        }
        if (!accessibility.allows(type)) {
            return Optional.of(obstacle(Obstacle.PRIVATE));
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            return Optional.of(obstacle(Obstacle.SEALED));
        }
        if (compilation.elements().getTypeElement(WAYBILL_TELEMETRY) == null) {
            return Optional.of(obstacle(Obstacle.NO_RUNTIME));
        }
        if (isNameTaken()) {
            return Optional.of(obstacle(Obstacle.NAME_TAKEN));
        }
        return wrapTaken().or(this::hiddenType);
    }

    private Unwrappable obstacle(Obstacle obstacle) {
        return obstacle(obstacle, ShortNames.of(type), SourcePosition.of(type));
    }

    private Unwrappable obstacle(Obstacle obstacle, String subject, SourcePosition position) {
        return new Unwrappable(obstacle, subject, wrapperName().simpleName(), position);
    }

    private ClassName wrapperName() {
        return TracedInterface.wrapperNameOf(ClassName.get(type));
    }

    /** A wrapper from an earlier build may still be on the class path. */
    private boolean isNameTaken() {
        return compilation
                .typeSeenFrom(type, wrapperName().canonicalName())
                .filter(it -> DeclaredAnnotation.find(it, "dev.waybill.WaybillGenerated")
                        .isEmpty())
                .isPresent();
    }

    /** A method of the interface that our static {@code wrap} would have to override. */
    private Optional<Unwrappable> wrapTaken() {
        return new InterfaceMembers(compilation, type)
                .methods().stream()
                        .filter(it -> it.element().getSimpleName().contentEquals("wrap") && isOurWrap(it.type()))
                        .findFirst()
                        .map(it -> obstacle(
                                Obstacle.WRAP_TAKEN,
                                ShortNames.of(it.element(), it.type()),
                                SourcePosition.of(
                                        it.element().getEnclosingElement().equals(type) ? it.element() : type)));
    }

    private boolean isOurWrap(ExecutableType method) {
        List<? extends TypeMirror> parameters = method.getParameterTypes();
        return parameters.size() == 2
                && compilation
                        .types()
                        .isSameType(
                                compilation.types().erasure(parameters.get(0)),
                                compilation.types().erasure(type.asType()))
                && Set.of(OPEN_TELEMETRY, WAYBILL_TELEMETRY).stream()
                        .anyMatch(it -> Compilation.isNamed(parameters.get(1), it));
    }

    private Optional<Unwrappable> hiddenType() {
        return hiddenBound().or(this::hiddenInMethods);
    }

    private Optional<Unwrappable> hiddenBound() {
        List<TypeMirror> bounds = type.getTypeParameters().stream()
                .<TypeMirror>flatMap(it -> it.getBounds().stream())
                .toList();
        return accessibility.hiddenIn(bounds).map(it -> hidden(ShortNames.of(type), it, type));
    }

    private Optional<Unwrappable> hiddenInMethods() {
        for (InterfaceMembers.Member member : new InterfaceMembers(compilation, type).methods()) {
            List<TypeMirror> named = new ArrayList<>(member.type().getParameterTypes());
            member.type().getTypeVariables().forEach(it -> named.add(it.getUpperBound()));
            named.add(member.type().getReturnType());
            named.addAll(member.exceptions());
            Optional<Element> hidden = accessibility.hiddenIn(named);
            if (hidden.isPresent()) {
                boolean declared = member.element().getEnclosingElement().equals(type);
                return Optional.of(hidden(
                        ShortNames.of(member.element(), member.type()),
                        hidden.get(),
                        declared ? member.element() : type));
            }
        }
        return Optional.empty();
    }

    private Unwrappable hidden(String subject, Element named, Element at) {
        return obstacle(
                Obstacle.HIDDEN_TYPE, subject + " names " + ShortNames.of((TypeElement) named), SourcePosition.of(at));
    }

    /** On the type, or on one of its methods. */
    private SourcePosition annotationPosition() {
        return Stream.concat(Stream.of(type), type.getEnclosedElements().stream())
                .flatMap(it -> Stream.of(Mark.TRACED_PRODUCER, Mark.TRACED_CONSUMER)
                        .flatMap(mark -> DeclaredAnnotation.find(it, AnnotationNames.of(mark)).stream()))
                .findFirst()
                .map(DeclaredAnnotation::position)
                .orElseGet(() -> SourcePosition.of(type));
    }

    private static String kindOf(TypeElement type) {
        return switch (type.getKind()) {
            case ENUM -> "enum";
            case RECORD -> "record";
            case ANNOTATION_TYPE -> "annotation type";
            default -> "class";
        };
    }
}

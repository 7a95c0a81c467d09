// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.Mark;
import dev.waybill.processor.model.Misplaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Annotations where they mean nothing. */
public final class MisplacedReader {
    private static final String NO_DELEGATE = "Such a method never reaches the delegate. Remove the annotation.";

    private MisplacedReader() {}

    /** On the interface's static and private methods, which the wrapper does not have. */
    static List<Misplaced> inInterface(TypeElement type) {
        List<Misplaced> misplaced = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            unwrapped(method)
                    .ifPresent(it -> Stream.concat(Stream.of(method), method.getParameters().stream())
                            .flatMap(MisplacedReader::annotationsOf)
                            .forEach(annotation -> misplaced.add(
                                    new Misplaced(simpleName(annotation), it, NO_DELEGATE, annotation.position()))));
        }
        return misplaced;
    }

    /** Why no wrapper has the method, in words. */
    private static Optional<String> unwrapped(ExecutableElement method) {
        return Stream.of(Modifier.STATIC, Modifier.PRIVATE)
                .filter(method.getModifiers()::contains)
                .map(it -> "the " + it + " method " + nameOf(method))
                .findFirst();
    }

    /**
     * On a member of a type that is not traced.
     *
     * @param traced whether the type around it is
     */
    public static List<Misplaced> on(Element element, boolean traced) {
        if (traced || isInherited(element)) {
            return List.of();
        }
        return annotationsOf(element)
                .filter(it -> !isCarrier(it) || !meansSomething(element))
                .map(it -> new Misplaced(
                        simpleName(it), placeOf(element), adviceFor(element, isCarrier(it)), it.position()))
                .toList();
    }

    /** A method, or a parameter of one, that an interface below may have traced. */
    private static boolean isInherited(Element element) {
        Element method = element instanceof ExecutableElement ? element : element.getEnclosingElement();
        return method.getEnclosingElement() != null
                && method.getEnclosingElement().getKind() == ElementKind.INTERFACE
                && method instanceof ExecutableElement it
                && unwrapped(it).isEmpty();
    }

    private static boolean isCarrier(DeclaredAnnotation annotation) {
        return simpleName(annotation).equals("Carrier");
    }

    /** An accessor, or a component of a record in any of its shapes. */
    private static boolean meansSomething(Element element) {
        if (element instanceof ExecutableElement method && element.getKind() == ElementKind.METHOD) {
            return CompositeCarriers.isAccessor(method);
        }
        Element owner = element.getEnclosingElement();
        boolean ofConstructor = owner.getKind() == ElementKind.CONSTRUCTOR;
        return (ofConstructor ? owner.getEnclosingElement() : owner).getKind() == ElementKind.RECORD;
    }

    private static String placeOf(Element element) {
        if (element instanceof ExecutableElement method) {
            return "the method " + nameOf(method);
        }
        ExecutableElement method = (ExecutableElement) element.getEnclosingElement();
        return "the parameter " + element.getSimpleName() + " of " + nameOf(method);
    }

    private static String adviceFor(Element element, boolean carrier) {
        Element method = element instanceof ExecutableElement ? element : element.getEnclosingElement();
        boolean ofInterface = method.getEnclosingElement().getKind() == ElementKind.INTERFACE;
        if (carrier && element == method) {
            return "Put it on an accessor, which takes no parameters and returns the carrier.";
        }
        return ofInterface ? NO_DELEGATE : "Only methods of interfaces are traced. Remove it.";
    }

    private static String nameOf(ExecutableElement method) {
        String owner = method.getEnclosingElement().getSimpleName().toString();
        return method.getKind() == ElementKind.CONSTRUCTOR
                ? "the constructor of " + owner
                : owner + "." + method.getSimpleName();
    }

    private static Stream<DeclaredAnnotation> annotationsOf(Element element) {
        return Stream.concat(
                        Stream.of(Mark.values()).map(AnnotationNames::of), Stream.of(AnnotationNames.BAGGAGE_ENTRY))
                .flatMap(it -> DeclaredAnnotation.find(element, it).stream());
    }

    private static String simpleName(DeclaredAnnotation annotation) {
        return annotation
                .mirror()
                .getAnnotationType()
                .asElement()
                .getSimpleName()
                .toString();
    }
}

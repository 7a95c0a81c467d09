// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.Carrier;
import dev.waybill.processor.model.CarrierFault;
import dev.waybill.processor.model.CarrierFault.Flaw;
import dev.waybill.processor.model.CarrierFault.UnsupportedContainer;
import dev.waybill.processor.model.Container;
import dev.waybill.processor.model.MessagePart;
import dev.waybill.processor.model.SourcePosition;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What a parameter, or what a method returns, has to do with the message: one, or a container of several. */
final class MessageReader {
    private static final Set<Container> PASSED = EnumSet.of(Container.LIST, Container.COLLECTION, Container.ARRAY);
    private static final Set<Container> PULLED = EnumSet.allOf(Container.class);

    private final CarrierReader carriers;
    private final Containers containers;

    MessageReader(Compilation compilation, Accessibility accessibility) {
        this.carriers = new CarrierReader(compilation, accessibility);
        this.containers = new Containers(compilation);
    }

    /** @param position the parameter, or the interface if its source is not at hand */
    MessagePart read(VariableElement parameter, TypeMirror type, SourcePosition position) {
        Optional<DeclaredAnnotation> mark = DeclaredAnnotation.find(parameter, AnnotationNames.CARRIER);
        if (mark.isPresent()) {
            boolean shown = position.element().equals(parameter);
            SourcePosition markPosition = shown ? mark.get().position() : position;
            return new MessagePart.Marked(marked(type, mark.get(), markPosition, PASSED), markPosition);
        }
        return unmarked(type, position, PASSED)
                .orElseGet(() -> mayBeHeaders(type) ? new MessagePart.HeaderMap() : new MessagePart.Plain());
    }

    /**
     * What a method brings, if that is a message.
     *
     * @param type what it returns, or what the stage brings that it returns
     * @param position the method, or the interface if its source is not at hand
     */
    Optional<Carrier> readReturned(ExecutableElement method, TypeMirror type, SourcePosition position) {
        Optional<DeclaredAnnotation> mark = DeclaredAnnotation.find(method, AnnotationNames.CARRIER);
        if (mark.isPresent()) {
            boolean shown = position.element().equals(method);
            return Optional.of(marked(type, mark.get(), shown ? mark.get().position() : position, PULLED));
        }
        return unmarked(type, position, PULLED)
                .flatMap(it -> it instanceof MessagePart.Uncontainable none
                        ? Optional.of(new Carrier.Faulty(none.fault(), position))
                        : it.anyCarrier().filter(Carrier::isReadable));
    }

    private boolean mayBeHeaders(TypeMirror type) {
        return carriers.isHeaders(type)
                || containers
                        .of(type)
                        .filter(it -> carriers.isHeaders(it.element()))
                        .isPresent();
    }

    private Optional<MessagePart> unmarked(TypeMirror type, SourcePosition position, Set<Container> allowed) {
        return carriers.unmarked(type, position)
                .or(() -> containers
                        .of(type)
                        .flatMap(held -> carriers.unmarked(held.element(), position)
                                .map(it -> within(held, it, type, allowed))));
    }

    private static MessagePart within(
            Containers.Held held, MessagePart element, TypeMirror type, Set<Container> allowed) {
        Optional<Container> container = held.container().filter(allowed::contains);
        if (container.isEmpty()) {
            return new MessagePart.Uncontainable(unsupported(held, type));
        }
        Carrier each = new Carrier.Each(container.get(), element.anyCarrier().orElseThrow());
        return element instanceof MessagePart.Known ? new MessagePart.Known(each) : new MessagePart.Composite(each);
    }

    /** The type itself, or else what it holds. */
    private Carrier marked(TypeMirror type, DeclaredAnnotation mark, SourcePosition position, Set<Container> allowed) {
        Carrier whole = carriers.marked(type, mark, position, Set.of());
        if (!isForOtherType(whole)) {
            return whole;
        }
        return containers.of(type).map(it -> markedWithin(it, type, mark, position, allowed)).stream()
                .filter(it -> !isForOtherType(it))
                .findFirst()
                .orElse(whole);
    }

    private Carrier markedWithin(
            Containers.Held held,
            TypeMirror type,
            DeclaredAnnotation mark,
            SourcePosition position,
            Set<Container> allowed) {
        Carrier element = carriers.marked(held.element(), mark, position, Set.of());
        if (isForOtherType(element)) {
            return element;
        }
        return held.container()
                .filter(allowed::contains)
                .<Carrier>map(it -> new Carrier.Each(it, element))
                .orElseGet(() -> new Carrier.Faulty(unsupported(held, type), position));
    }

    private static boolean isForOtherType(Carrier carrier) {
        return carrier instanceof Carrier.Faulty it
                && (it.fault() instanceof CarrierFault.UnknownType
                        || it.fault() instanceof CarrierFault.BadAdapter bad && bad.flaw() == Flaw.OTHER_TYPE);
    }

    private static UnsupportedContainer unsupported(Containers.Held held, TypeMirror type) {
        return new UnsupportedContainer(ShortNames.of(type), ShortNames.of(held.element()));
    }
}

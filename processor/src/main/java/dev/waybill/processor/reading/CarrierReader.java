// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.AdapterInstance;
import dev.waybill.processor.model.Carrier;
import dev.waybill.processor.model.CarrierFault;
import dev.waybill.processor.model.MessagePart;
import dev.waybill.processor.model.SourcePosition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a parameter has to do with the message. */
final class CarrierReader {
    private static final List<String> CONTAINERS =
            List.of("java.lang.Iterable", "java.util.Iterator", "java.util.stream.BaseStream");

    private final Compilation compilation;
    private final AdapterAbilities abilities;
    private final AdapterReader adapters;
    private final MapCarriers maps;
    private final CompositeCarriers composites;

    CarrierReader(Compilation compilation, Accessibility accessibility) {
        this.compilation = compilation;
        this.abilities = new AdapterAbilities(compilation);
        this.adapters = new AdapterReader(compilation, accessibility);
        this.maps = new MapCarriers(compilation);
        this.composites = new CompositeCarriers(compilation, accessibility, this);
    }

    /** @param position the parameter, or the interface if its source is not at hand */
    MessagePart read(VariableElement parameter, TypeMirror type, SourcePosition position) {
        Optional<DeclaredAnnotation> mark = DeclaredAnnotation.find(parameter, AnnotationNames.CARRIER);
        if (mark.isPresent()) {
            boolean shown = position.element().equals(parameter);
            SourcePosition markPosition = shown ? mark.get().position() : position;
            return new MessagePart.Marked(marked(type, mark.get(), markPosition, Set.of()), markPosition);
        }
        return unmarked(type, position)
                .or(() -> elementOf(type)
                        .filter(it -> unmarked(it, position).isPresent())
                        .map(it -> new MessagePart.Batch(ShortNames.of(it))))
                .orElseGet(() -> maps.of(type).isPresent() ? new MessagePart.HeaderMap() : new MessagePart.Plain());
    }

    private Optional<MessagePart> unmarked(TypeMirror type, SourcePosition position) {
        return known(type)
                .<MessagePart>map(MessagePart.Known::new)
                .or(() -> composites.of(type, position, Set.of()).map(MessagePart.Composite::new));
    }

    /** @param outer the types in which the mark is, so that none is its own carrier */
    Carrier marked(TypeMirror type, DeclaredAnnotation mark, SourcePosition position, Set<String> outer) {
        Optional<TypeMirror> adapter = mark.type("adapter");
        if (adapter.isPresent()) {
            boolean shown =
                    position.annotation() != null && position.annotation().equals(mark.mirror());
            return adapters.read(adapter.get(), type, shown ? mark.positionOf("adapter") : position);
        }
        return maps.of(type)
                .or(() -> known(type))
                .<Carrier>map(it -> it)
                .or(() -> composites.of(type, position, outer))
                .orElseGet(() -> new Carrier.Faulty(faultOf(type), position));
    }

    private CarrierFault faultOf(TypeMirror type) {
        return elementOf(type)
                .filter(it -> known(it).isPresent() || maps.of(it).isPresent())
                .<CarrierFault>map(it -> new CarrierFault.BatchOf(ShortNames.of(type), ShortNames.of(it)))
                .orElseGet(() -> new CarrierFault.UnknownType(ShortNames.of(type)));
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

    /** What an array or a container holds. */
    private Optional<TypeMirror> elementOf(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            return Optional.of(((ArrayType) type).getComponentType());
        }
        return CONTAINERS.stream()
                .flatMap(it -> compilation.asSupertype(type, it).stream())
                .flatMap(it -> it.getTypeArguments().stream())
                .findFirst()
                .map(compilation::upperBound);
    }
}

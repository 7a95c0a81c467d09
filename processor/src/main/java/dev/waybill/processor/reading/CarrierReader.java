// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.ClassName;
import dev.waybill.processor.model.Ability;
import dev.waybill.processor.model.AdapterInstance;
import dev.waybill.processor.model.Carrier;
import dev.waybill.processor.model.CarrierFault;
import dev.waybill.processor.model.MessagePart;
import dev.waybill.processor.model.SourcePosition;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/** Where in one message the context travels. */
final class CarrierReader {
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

    /** A type that tells by itself that it is a message. */
    Optional<MessagePart> unmarked(TypeMirror type, SourcePosition position) {
        return known(type)
                .<MessagePart>map(MessagePart.Known::new)
                .or(() -> composites.of(type, position, Set.of()).map(MessagePart.Composite::new));
    }

    /** Whether it is a map that may hold headers. */
    boolean isHeaders(TypeMirror type) {
        return maps.of(type).isPresent();
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
                .orElseGet(() -> new Carrier.Faulty(new CarrierFault.UnknownType(ShortNames.of(type)), position));
    }

    /** A subtype reads as what it extends, but what would be written in its place is not of its class. */
    private Optional<Carrier.Adapted> known(TypeMirror type) {
        return compilation
                .supertypes(type)
                .flatMap(it -> KnownCarriers.of(Compilation.nameOf(it)).stream())
                .findFirst()
                .map(it -> new Carrier.Adapted(
                        new AdapterInstance.Constant(it.adapter(), "INSTANCE"),
                        Compilation.isNamed(type, it.type()) ? abilities.of(it.adapter()) : reading(it.adapter()),
                        Optional.of(it.system())));
    }

    private Set<Ability> reading(ClassName adapter) {
        Set<Ability> able = EnumSet.copyOf(abilities.of(adapter));
        able.remove(Ability.WRITE_COPY);
        return able;
    }
}

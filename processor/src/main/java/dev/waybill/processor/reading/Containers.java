// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.Container;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Types that hold messages. */
record Containers(Compilation compilation) {
    /** Exactly these types: what is put in place of a subtype would not be of its class. */
    private static final Map<String, Container> SUPPORTED = Map.of(
            "java.util.List", Container.LIST,
            "java.util.Collection", Container.COLLECTION,
            "java.util.Optional", Container.OPTIONAL);

    private static final List<String> HOLDING =
            List.of("java.util.Optional", "java.lang.Iterable", "java.util.Iterator", "java.util.stream.BaseStream");

    /**
     * Several messages, or none.
     *
     * @param container none if it cannot be read and passed on
     * @param element the type of a message
     */
    record Held(Optional<Container> container, TypeMirror element) {}

    Optional<Held> of(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            return Optional.of(new Held(Optional.of(Container.ARRAY), ((ArrayType) type).getComponentType()));
        }
        return HOLDING.stream()
                .flatMap(it -> compilation.asSupertype(type, it).stream())
                .flatMap(it -> it.getTypeArguments().stream())
                .findFirst()
                .map(it -> new Held(supported(type), compilation.upperBound(it)));
    }

    static boolean isSupported(TypeMirror type) {
        return supported(type).isPresent();
    }

    private static Optional<Container> supported(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? Optional.ofNullable(SUPPORTED.get(Compilation.nameOf((DeclaredType) type)))
                : Optional.empty();
    }
}

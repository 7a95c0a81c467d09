// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.waybill.processor.model.Ability;
import dev.waybill.processor.model.AdapterInstance;
import dev.waybill.processor.model.Carrier;
import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.TypeScope;

/** The adapter of a carrier, as an expression in the constructor. */
record AdapterExpression(TypeScope scope, RuntimeTypes types) {
    CodeBlock of(Carrier carrier, Role role) {
        return role == Role.PRODUCER ? writer(carrier) : reader(carrier);
    }

    CodeBlock reader(Carrier carrier) {
        return carrier.match(
                it -> instance(it.instance()),
                it -> reading(it.owner().type(), it.component(), it.part()),
                it -> reading(it.owner(), it.method(), it.part()),
                it -> reader(it.element()),
                it -> unusable());
    }

    private CodeBlock reading(ClassName owner, String accessor, Carrier part) {
        String layout =
                part instanceof Carrier.Adapted ? "$T.reading($T::$N, $L)" : "$T.reading(\n$>$>$T::$N,\n$L)$<$<";
        return CodeBlock.of(layout, types.insideAdapter(), scope.nameOf(owner), accessor, reader(part));
    }

    private CodeBlock writer(Carrier carrier) {
        return carrier.match(
                this::adapterThatWrites,
                this::writingInside,
                it -> CodeBlock.of(
                        "$T.writingInto($T::$N)", types.insideAdapter(), scope.nameOf(it.owner()), it.method()),
                it -> writer(it.element()),
                it -> unusable());
    }

    private CodeBlock adapterThatWrites(Carrier.Adapted carrier) {
        CodeBlock instance = instance(carrier.instance());
        return carrier.abilities().contains(Ability.WRITE_COPY)
                ? instance
                : CodeBlock.of("$T.writingInto($L)", types.setterAdapter(), instance);
    }

    private CodeBlock writingInside(Carrier.Inside inside) {
        Carrier.RecordShape owner = inside.owner();
        ClassName type = scope.nameOf(owner.type());
        LocalNames names = LocalNames.inConstructor();
        String whole = names.next(LocalNames.of(owner.type().simpleName()));
        String part = names.next(inside.component());
        CodeBlock arguments = owner.components().stream()
                .map(it ->
                        it.equals(inside.component()) ? CodeBlock.of("$N", part) : CodeBlock.of("$N.$N()", whole, it))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.builder()
                .add("$T.writing(\n$>$>$T::$N,\n", types.insideAdapter(), type, inside.component())
                .add(
                        "($N, $N) -> new $T$L($L),\n",
                        whole,
                        part,
                        type,
                        owner.creation() == Carrier.Creation.DIAMOND ? "<>" : "",
                        arguments)
                .add("$L)$<$<", writer(inside.part()))
                .build();
    }

    private CodeBlock instance(AdapterInstance instance) {
        return instance.match(
                it -> CodeBlock.of("$T.$L", scope.nameOf(it.type()), it.name()),
                it -> CodeBlock.of("new $T()", scope.nameOf(it.type())));
    }

    private static CodeBlock unusable() {
        throw new IllegalStateException("A method without a usable carrier is forwarded, not traced");
    }
}

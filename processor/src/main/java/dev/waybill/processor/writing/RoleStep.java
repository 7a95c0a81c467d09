// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.waybill.processor.model.Carrier;
import dev.waybill.processor.model.CarrierChoice;
import dev.waybill.processor.model.Container;
import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last step of the statement that fills a field: {@code .batchConsumer(Messages.inList(), DeliveryAdapter.INSTANCE)}. */
record RoleStep(RuntimeTypes types) {
    CodeBlock of(Shape shape, CarrierChoice.Found found, boolean keepsContexts) {
        Carrier carrier = found.carrier();
        AdapterExpression adapters = new AdapterExpression(types.scope(), types);
        List<CodeBlock> arguments = new ArrayList<>();
        messages(shape, found).ifPresent(arguments::add);
        boolean sends = shape == Shape.SEND || shape == Shape.SEND_BATCH;
        if (sends) {
            arguments.add(adapters.of(carrier, Role.PRODUCER));
        }
        if (!sends || keepsContexts) {
            arguments.add(adapters.of(carrier, Role.CONSUMER));
        }
        boolean severalLines = arguments.size() > 1
                && arguments.stream().anyMatch(it -> it.toString().contains("\n"));
        return severalLines
                ? CodeBlock.of(".$L(\n$>$>$L$<$<)", method(shape, keepsContexts), CodeBlock.join(arguments, ",\n"))
                : CodeBlock.of(".$L($L)", method(shape, keepsContexts), CodeBlock.join(arguments, ", "));
    }

    private static String method(Shape shape, boolean keepsContexts) {
        return switch (shape) {
            case SEND -> keepsContexts ? "keepingProducer" : "producer";
            case SEND_BATCH -> keepsContexts ? "keepingBatchProducer" : "batchProducer";
            case PROCESS -> "consumer";
            case PROCESS_BATCH -> "batchConsumer";
            case RECEIVE -> "receiver";
        };
    }

    /** How the messages are found in what holds them. */
    private Optional<CodeBlock> messages(Shape shape, CarrierChoice.Found found) {
        if (found.carrier() instanceof Carrier.Each each) {
            return Optional.of(CodeBlock.of(
                    "$T.$L$L()", types.messages(), witness(found.type(), each), factory(each.container())));
        }
        return shape == Shape.RECEIVE ? Optional.of(CodeBlock.of("$T.single()", types.messages())) : Optional.empty();
    }

    /** Compilers do not carry the bound of a wildcard into the lambdas of an adapter. */
    private static CodeBlock witness(TypeName holder, Carrier.Each each) {
        return !(each.element() instanceof Carrier.Adapted)
                        && holder instanceof ParameterizedTypeName container
                        && container.typeArguments().get(0) instanceof WildcardTypeName wildcard
                ? CodeBlock.of("<$T>", wildcard.upperBounds().get(0))
                : CodeBlock.of("");
    }

    private static String factory(Container container) {
        return switch (container) {
            case LIST -> "inList";
            case COLLECTION -> "inCollection";
            case ARRAY -> "inArray";
            case OPTIONAL -> "inOptional";
        };
    }
}

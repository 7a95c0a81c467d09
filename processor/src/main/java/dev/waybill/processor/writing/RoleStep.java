// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.CodeBlock;
import dev.waybill.processor.model.Carrier;
import dev.waybill.processor.model.Container;
import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last step of the statement that fills a field: {@code .batchConsumer(Messages.inList(), DeliveryAdapter.INSTANCE)}. */
record RoleStep(RuntimeTypes types) {
    CodeBlock of(Shape shape, Carrier carrier, boolean keepsContexts) {
        AdapterExpression adapters = new AdapterExpression(types.scope(), types);
        List<CodeBlock> arguments = new ArrayList<>();
        messages(shape, carrier).ifPresent(arguments::add);
        boolean sends = shape == Shape.SEND || shape == Shape.SEND_BATCH;
        if (sends) {
            arguments.add(adapters.of(carrier, Role.PRODUCER));
        }
        if (!sends || keepsContexts) {
            arguments.add(adapters.of(carrier, Role.CONSUMER));
        }
        return CodeBlock.of(".$L($L)", method(shape, keepsContexts), CodeBlock.join(arguments, ", "));
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
    private Optional<CodeBlock> messages(Shape shape, Carrier carrier) {
        Optional<String> container =
                carrier instanceof Carrier.Each each ? Optional.of(factory(each.container())) : Optional.empty();
        return container
                .or(() -> shape == Shape.RECEIVE ? Optional.of("single") : Optional.empty())
                .map(it -> CodeBlock.of("$T.$L()", types.messages(), it));
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

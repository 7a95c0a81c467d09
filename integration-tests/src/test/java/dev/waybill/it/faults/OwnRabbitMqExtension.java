// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import dev.waybill.it.LeftOut;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One node for all tests, started for the first of them: a start takes seconds. */
final class OwnRabbitMqExtension implements ExecutionCondition, ParameterResolver {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (RabbitMqScripts.installed().isPresent()) {
            return ConditionEvaluationResult.enabled("rabbitmq-server is here");
        }
        return ConditionEvaluationResult.disabled(
                LeftOut.tell(context.getRequiredTestClass().getSimpleName()
                        + ", on a RabbitMQ of its own; it is brought by: apt-get install rabbitmq-server"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OwnRabbitMq.class;
    }

    @Override
    public OwnRabbitMq resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(OwnRabbitMq.class))
                .computeIfAbsent(OwnRabbitMq.class, key -> OwnRabbitMq.started(), OwnRabbitMq.class);
    }
}

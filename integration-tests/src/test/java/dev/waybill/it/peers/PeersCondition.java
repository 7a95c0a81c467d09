// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import dev.waybill.it.LeftOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says which tests are left out, and what would bring them back. */
final class PeersCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        Language language = findAnnotation(test, PeersIn.class).orElseThrow().value();
        return missing(language)
                .map(reason -> leftOut(test, language, reason))
                .orElseGet(() -> ConditionEvaluationResult.enabled(language + " is here"));
    }

    private static ConditionEvaluationResult leftOut(Class<?> test, Language language, String reason) {
        return ConditionEvaluationResult.disabled(
                LeftOut.tell(test.getSimpleName() + ", with peers in " + language + "; " + reason));
    }

    private static Optional<String> missing(Language language) {
        try {
            return language.missing();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for " + language, stopped);
        }
    }
}

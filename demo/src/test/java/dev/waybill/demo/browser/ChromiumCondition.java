// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says which tests are left out, and what would bring them back. */
final class ChromiumCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isInstalled()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        String line = "Left out: " + context.getRequiredTestClass().getSimpleName()
                + ", in Chromium, which comes with: apt-get install chromium chromium-driver";
        System.out.println(line);
        return ConditionEvaluationResult.disabled(line);
    }
}

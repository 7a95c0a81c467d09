// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import java.util.Map;

/** The carrier is a component of the payload. */
enum TaskCarrier implements Carrier<EmailTask> {
    INSTANCE;

    @Override
    public Map<String, ?> headers(EmailTask task) {
        return task.carrier();
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // a task's carrier holds texts only, and propagators add nothing else
    public EmailTask with(EmailTask task, Map<String, Object> headers) {
        return new EmailTask(task.to(), task.subject(), (Map) headers);
    }
}

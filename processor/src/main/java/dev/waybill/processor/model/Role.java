// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

/** What the calls of a method do with their message. */
public enum Role {
    PRODUCER(Mark.TRACED_PRODUCER, "send"),
    CONSUMER(Mark.TRACED_CONSUMER, "process");

    private final Mark mark;
    private final String usualOperation;

    Role(Mark mark, String usualOperation) {
        this.mark = mark;
        this.usualOperation = usualOperation;
    }

    /** The annotation that gives this role. */
    public Mark mark() {
        return mark;
    }

    /** The operation's name unless the user gives another. */
    public String usualOperation() {
        return usualOperation;
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

/** What the calls of a method do with their message. */
public enum Role {
    PRODUCER(Mark.TRACED_PRODUCER),
    CONSUMER(Mark.TRACED_CONSUMER);

    private final Mark mark;

    Role(Mark mark) {
        this.mark = mark;
    }

    /** The annotation that gives this role. */
    public Mark mark() {
        return mark;
    }
}

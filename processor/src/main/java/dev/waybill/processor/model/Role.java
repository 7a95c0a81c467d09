// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

/** What the calls of a method do with their message. */
public enum Role {
    PRODUCER("TracedProducer", "send"),
    CONSUMER("TracedConsumer", "process");

    private final String annotation;
    private final String usualOperation;

    Role(String annotation, String usualOperation) {
        this.annotation = annotation;
        this.usualOperation = usualOperation;
    }

    /** The simple name of the annotation that gives this role. */
    public String annotation() {
        return annotation;
    }

    /** The operation's name unless the user gives another. */
    public String usualOperation() {
        return usualOperation;
    }
}

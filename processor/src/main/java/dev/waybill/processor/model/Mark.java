// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

/** An annotation that says what becomes of a method. */
public enum Mark {
    TRACED_PRODUCER("TracedProducer"),
    TRACED_CONSUMER("TracedConsumer"),
    UNTRACED("Untraced"),
    KEEP_BODY("KeepBody"),
    CARRIER("Carrier");

    private final String annotation;

    Mark(String annotation) {
        this.annotation = annotation;
    }

    /** The simple name. */
    public String annotation() {
        return annotation;
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

/** What passes in a call, and which way. */
public enum Shape {
    SEND("send"),
    SEND_BATCH("send"),
    PROCESS("process"),
    PROCESS_BATCH("process"),
    RECEIVE("receive");

    private final String usualOperation;

    Shape(String usualOperation) {
        this.usualOperation = usualOperation;
    }

    static Shape of(Role role, CarrierChoice.Found found) {
        boolean several = found.carrier() instanceof Carrier.Each;
        if (found instanceof CarrierChoice.Returned) {
            return RECEIVE;
        }
        return role == Role.PRODUCER ? several ? SEND_BATCH : SEND : several ? PROCESS_BATCH : PROCESS;
    }

    /** The operation's name unless the user gives another. */
    public String usualOperation() {
        return usualOperation;
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

/** A method that the wrapper has to implement. */
public record InterfaceMethod(
        Signature signature,
        Origin origin,
        Marks marks,
        Completion completion,
        Treatment treatment,
        SourcePosition position) {
    /** Where a method comes from. */
    public enum Origin {
        /** The annotated interface declares it, without a body. */
        DECLARED,
        /** The annotated interface declares it, with a body. */
        DECLARED_DEFAULT,
        /** A superinterface declares it. */
        INHERITED;

        public boolean isDeclared() {
            return this != INHERITED;
        }
    }

    public InterfaceMethod forwarded() {
        return new InterfaceMethod(signature, origin, marks, completion, new Treatment.Forwarded(), position);
    }

    public String description() {
        return signature.description();
    }
}

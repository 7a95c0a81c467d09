// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

/** A method that the wrapper has to implement. */
public record InterfaceMethod(Signature signature, Treatment treatment, SourcePosition position) {
    public InterfaceMethod forwarded() {
        return new InterfaceMethod(signature, new Treatment.Forwarded(), position);
    }
}

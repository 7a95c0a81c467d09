// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

/** A constant that a user chose for a member of an annotation. */
public record Choice(String constant, SourcePosition position) {
    public boolean is(String other) {
        return constant.equals(other);
    }
}

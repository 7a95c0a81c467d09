// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

/** A text that a user wrote into an annotation; it never becomes code. Blank if the user wrote none. */
public record Text(String value, SourcePosition position) {
    public boolean isMissing() {
        return value.isBlank();
    }
}

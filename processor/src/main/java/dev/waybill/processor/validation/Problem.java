// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

import dev.waybill.processor.model.SourcePosition;
import java.util.Objects;

/** A mistake of the user's: what is wrong, in the user's names, why if that is not obvious, and what to do. */
public record Problem(ProblemCode code, String text, SourcePosition position) {
    public String message() {
        return "[" + code + "] " + text;
    }

    /** Whether it tells the user nothing new beside the other. */
    boolean repeats(Problem other) {
        return message().equals(other.message())
                && position.element().equals(other.position().element())
                && Objects.equals(position.value(), other.position().value());
    }
}

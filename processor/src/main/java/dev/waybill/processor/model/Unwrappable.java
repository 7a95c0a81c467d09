// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

/**
 * A type that can have no wrapper at all.
 *
 * @param subject the type, or what of it is in the way, as messages name it
 * @param wrapper the name that the wrapper would have
 */
public record Unwrappable(Obstacle obstacle, String subject, String wrapper, SourcePosition position)
        implements AnnotatedType {
    /** What is in the way. */
    public enum Obstacle {
        NO_INTERFACE,
        PRIVATE,
        SEALED,
        NAME_TAKEN,
        WRAP_TAKEN,
        HIDDEN_TYPE,
        NO_RUNTIME
    }
}

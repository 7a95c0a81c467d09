// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What the annotations of a method and of its interface say together.
 *
 * @param position the annotation that gives the role
 */
public record Tracing(
        Role role,
        Text destination,
        Text system,
        Text operation,
        Text linkAfter,
        Optional<Choice> relation,
        Optional<Choice> batch,
        Optional<Choice> creationContext,
        SourcePosition position) {
    public List<Text> texts() {
        return List.of(destination, system, operation);
    }

    /** Whether a message that holds a context already keeps it. */
    public boolean keepsContexts() {
        return creationContext.filter(it -> it.is("KEEP")).isPresent();
    }
}

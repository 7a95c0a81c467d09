// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import java.util.List;

/**
 * What the annotations of a method and of its interface say together.
 *
 * @param relation the name of the relation's constant
 * @param position the annotation that gives the role
 */
public record Tracing(
        Role role, Text destination, Text system, Text operation, String relation, SourcePosition position) {
    public static final String USUAL_RELATION = "AUTO";

    public List<Text> texts() {
        return List.of(destination, system, operation);
    }
}

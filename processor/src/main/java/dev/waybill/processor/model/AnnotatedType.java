// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import java.util.function.Function;

/** A type that a user annotated. */
public sealed interface AnnotatedType permits TracedInterface, Unwrappable {
    default <R> R match(Function<TracedInterface, R> traced, Function<Unwrappable, R> unwrappable) {
        return this instanceof TracedInterface it ? traced.apply(it) : unwrappable.apply((Unwrappable) this);
    }
}

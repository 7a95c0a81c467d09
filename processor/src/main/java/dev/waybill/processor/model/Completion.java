// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import java.util.function.Function;

/** When the work of a method is over, as its signature tells. */
public sealed interface Completion {
    /** When the call returns. */
    record OnReturn() implements Completion {}

    /** When the stage completes that the call returns. */
    record OfStage() implements Completion {}

    /**
     * Nobody who sees the call can tell.
     *
     * @param reason what in the signature says so, in words: {@code returns Mono<Order>}
     */
    record Unobservable(String reason) implements Completion {}

    default <R> R match(
            Function<OnReturn, R> onReturn, Function<OfStage, R> ofStage, Function<Unobservable, R> unobservable) {
        if (this instanceof OnReturn it) {
            return onReturn.apply(it);
        }
        return this instanceof OfStage it ? ofStage.apply(it) : unobservable.apply((Unobservable) this);
    }
}

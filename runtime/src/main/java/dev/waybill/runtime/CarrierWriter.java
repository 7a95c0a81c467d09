// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Writes the travelling context into messages of type {@code M}; reading is OpenTelemetry's own {@code TextMapGetter}.
 *
 * <p>A {@code TextMapSetter} would not do: it can neither remove the stale fields of an earlier journey nor serve
 * messages that cannot be changed. Implementations are stateless and called by many threads. What they throw costs the
 * context, never the message.
 */
@FunctionalInterface
public interface CarrierWriter<M> {
    /**
     * Gives a message like this one that carries the fields.
     *
     * @param message the caller's own, which stays untouched unless its type exists to be written into; null if the
     *     caller passed null
     * @return a message of the very class of {@code message}; null only for null
     */
    @Nullable
    M write(@Nullable M message, ContextFields fields);
}

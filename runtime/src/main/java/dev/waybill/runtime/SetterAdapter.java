// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.context.propagation.TextMapSetter;

/** A carrier that exists to be written into, through OpenTelemetry's own setter. Public for generated code. */
public final class SetterAdapter {
    private SetterAdapter() {}

    /** Writes into the message itself; into null, nothing. */
    public static <M> CarrierWriter<M> writingInto(TextMapSetter<? super M> setter) {
        return (message, fields) -> {
            if (message != null) {
                fields.writeInto(message, setter);
            }
            return message;
        };
    }
}

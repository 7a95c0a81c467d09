// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a user puts around a propagator whose capitals the other end does not read; Waybill reads either. */
record WrittenInLowerCase(TextMapPropagator propagator) implements TextMapPropagator {
    @Override
    public Collection<String> fields() {
        return propagator.fields();
    }

    @Override
    public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
        propagator.inject(
                context, carrier, (written, key, value) -> setter.set(written, key.toLowerCase(Locale.ROOT), value));
    }

    @Override
    public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
        return propagator.extract(context, carrier, getter);
    }
}

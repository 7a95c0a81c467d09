// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import com.rabbitmq.client.GetResponse;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** A message that was pulled from RabbitMQ; it is only read. Public for generated code. */
public enum GetResponseAdapter implements TextMapGetter<GetResponse>, MessageDescriber<GetResponse> {
    INSTANCE;

    @Override
    @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
    public Iterable<String> keys(@Nullable GetResponse response) {
        return BasicPropertiesAdapter.INSTANCE.keys(response == null ? null : response.getProps());
    }

    @Override
    public @Nullable String get(@Nullable GetResponse response, String key) {
        return response == null ? null : BasicPropertiesAdapter.INSTANCE.get(response.getProps(), key);
    }

    @Override
    public void describe(GetResponse response, MessageFacts facts) {
        if (response.getEnvelope() != null) {
            EnvelopeAdapter.INSTANCE.describe(response.getEnvelope(), facts);
        }
        if (response.getProps() != null) {
            BasicPropertiesAdapter.INSTANCE.describe(response.getProps(), facts);
        }
        if (response.getBody() != null) {
            facts.bodySize(response.getBody().length);
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import com.rabbitmq.client.GetResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message that was pulled from RabbitMQ; it is only read. Public for generated code. */
public final class GetResponseAdapter implements HeadersGetter<GetResponse>, MessageDescriber<GetResponse> {
    public static final GetResponseAdapter INSTANCE = new GetResponseAdapter();

    private GetResponseAdapter() {}

    @Override
    public Map<String, ?> headers(@Nullable GetResponse response) {
        return BasicPropertiesAdapter.INSTANCE.headers(response == null ? null : response.getProps());
    }

    @Override
    public void describe(GetResponse response, MessageFacts facts) {
        EnvelopeAdapter.describeDelivery(response.getEnvelope(), response.getProps(), response.getBody(), facts);
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.traffic.Traffic;
import io.opentelemetry.instrumentation.api.incubator.semconv.messaging.MessagingAttributesGetter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells the {@code Instrumenter} of a request what the conventions want to know. */
record MessagingRequest<R, M>(Traffic<M> traffic, Function<R, M> message)
        implements MessagingAttributesGetter<R, Void> {
    @Override
    public String getSystem(R request) {
        return traffic.system();
    }

    @Override
    public String getDestination(R request) {
        return traffic.destination();
    }

    @Override
    public @Nullable String getDestinationTemplate(R request) {
        return null;
    }

    @Override
    public boolean isTemporaryDestination(R request) {
        return false;
    }

    @Override
    public boolean isAnonymousDestination(R request) {
        return false;
    }

    @Override
    public @Nullable String getConversationId(R request) {
        return traffic.carrier().conversationId(message.apply(request));
    }

    @Override
    public @Nullable Long getMessageBodySize(R request) {
        int size = traffic.carrier().bodySize(message.apply(request));
        return size < 0 ? null : (long) size;
    }

    @Override
    public @Nullable Long getMessageEnvelopeSize(R request) {
        return null;
    }

    @Override
    public @Nullable String getMessageId(R request, @Nullable Void response) {
        return traffic.carrier().messageId(message.apply(request));
    }

    @Override
    public @Nullable String getClientId(R request) {
        return null;
    }

    @Override
    public @Nullable Long getBatchMessageCount(R request, @Nullable Void response) {
        return null;
    }
}

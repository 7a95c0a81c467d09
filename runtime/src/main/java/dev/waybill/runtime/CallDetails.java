// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one call beside its message before its span starts; nothing, for most calls, which share one of these.
 *
 * <p>Values are the application's objects as they came: only inside a guard may they be asked for their text.
 */
final class CallDetails {
    private final WaybillTelemetry telemetry;
    private final DestinationText destination;
    private @Nullable Object @Nullable [] placeholders;
    /** What other arguments than the message have told. */
    MessageFacts facts = MessageFacts.UNTOLD;

    private Map<String, Object> attributes = Map.of();
    private Map<String, Object> baggage = Map.of();

    CallDetails(WaybillTelemetry telemetry, DestinationText destination) {
        this.telemetry = telemetry;
        this.destination = destination;
    }

    void placeholder(String name, @Nullable Object value) {
        int index = destination.placeholders().indexOf(name);
        if (index >= 0) {
            placeholders =
                    placeholders == null ? new Object[destination.placeholders().size()] : placeholders;
            placeholders[index] = value;
        }
    }

    void attribute(String key, @Nullable Object value) {
        attributes = with(attributes, key, value);
    }

    void baggage(String key, @Nullable Object value) {
        baggage = with(baggage, key, value);
    }

    /** Most calls have none, and pay for none. */
    private static Map<String, Object> with(Map<String, Object> values, String key, @Nullable Object value) {
        if (value == null) {
            return values;
        }
        Map<String, Object> more = values.isEmpty() ? new LinkedHashMap<>() : values;
        more.put(key, value);
        return more;
    }

    /** Lets another argument tell facts of the message. */
    <D> void describedBy(MessageDescriber<? super D> adapter, @Nullable D argument) {
        try {
            facts = factsOf(adapter, argument);
        } catch (Throwable reason) {
            telemetry.lost("describe the message", reason);
        }
    }

    /** The facts of the call's one message, with what other arguments have told. */
    <D> MessageFacts factsOf(@Nullable MessageDescriber<? super D> adapter, @Nullable D message) {
        if (adapter == null || message == null) {
            return facts;
        }
        MessageFacts told = facts == MessageFacts.UNTOLD ? new MessageFacts() : facts;
        told.describe(message, adapter, telemetry);
        return told;
    }

    /** The context in which the delegate sends: with the call's own baggage, and no second span from an agent. */
    Context sending(Context before) {
        Context sending = withBaggage(before);
        try {
            return JavaAgent.sending(sending);
        } catch (Throwable reason) {
            telemetry.lost("tell the agent that the message is traced", reason);
            return sending;
        }
    }

    /** The context with the call's own baggage added to what is there. */
    private Context withBaggage(Context context) {
        if (baggage.isEmpty()) {
            return context;
        }
        try {
            BaggageBuilder all = Baggage.fromContext(context).toBuilder();
            for (Map.Entry<String, Object> entry : baggage.entrySet()) {
                all.put(entry.getKey(), String.valueOf(entry.getValue()));
            }
            return context.with(all.build());
        } catch (Throwable reason) {
            telemetry.lost("add baggage", reason);
            return context;
        }
    }

    /** Tells the span the attributes that the call itself asked for. May throw. */
    void describe(Span span) {
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            AttributeValue.put(span, attribute.getKey(), attribute.getValue());
        }
    }

    /**
     * The full name of the destination, where it is not always the same: composed of what the carrier tells, or the text
     * with its placeholders filled. Null where it is always the same, or if an argument has no text.
     */
    @Nullable
    String destinationName(MessageFacts facts) {
        String routingKey = facts.routingKey == null ? "" : facts.routingKey;
        try {
            if (destination.isTemplate()) {
                String text = destination.filled(placeholders);
                return facts.exchange == null ? text : new RoutedName(facts.exchange, routingKey, text).name;
            }
            return facts.exchange == null ? null : destination.routed(facts.exchange, routingKey);
        } catch (Throwable reason) {
            telemetry.lost("fill the destination's placeholders", reason);
            return null;
        }
    }

    /** What all destinations of this operation are called in few words. */
    String destinationTemplate() {
        return destination.text();
    }
}

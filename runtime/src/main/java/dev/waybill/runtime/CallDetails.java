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
 * What is known of one call before its span starts.
 *
 * <p>Values are the application's objects as they came: only inside a guard may they be asked for their text.
 */
final class CallDetails {
    final WaybillTelemetry telemetry;

    /** What was current when the call came. */
    final Context before;

    private final DestinationText destination;
    private @Nullable Object @Nullable [] placeholders;
    final MessageFacts facts;
    private Map<String, Object> attributes;
    private Map<String, Object> baggage;

    CallDetails(WaybillTelemetry telemetry, DestinationText destination) {
        this(telemetry, Context.current(), destination, null, new MessageFacts(), Map.of(), Map.of());
    }

    private CallDetails(
            WaybillTelemetry telemetry,
            Context before,
            DestinationText destination,
            @Nullable Object @Nullable [] placeholders,
            MessageFacts facts,
            Map<String, Object> attributes,
            Map<String, Object> baggage) {
        this.telemetry = telemetry;
        this.before = before;
        this.destination = destination;
        this.placeholders = placeholders;
        this.facts = facts;
        this.attributes = attributes;
        this.baggage = baggage;
    }

    /** The same call, seen from one of its messages. */
    CallDetails of(MessageFacts message) {
        return new CallDetails(telemetry, before, destination, placeholders, message, attributes, baggage);
    }

    void placeholder(String name, @Nullable Object value) {
        int index = destination.placeholders().indexOf(name);
        if (index >= 0) {
            placeholders()[index] = value;
        }
    }

    private @Nullable Object[] placeholders() {
        if (placeholders == null) {
            placeholders = new Object[destination.placeholders().size()];
        }
        return placeholders;
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

    /** Lets the adapter tell the facts of the message; a fault of the adapter costs the facts. */
    <D> void describedBy(MessageDescriber<? super D> adapter, @Nullable D message) {
        describe(adapter, message, facts);
    }

    /** The facts of one message among several. */
    <D> MessageFacts factsOf(@Nullable MessageDescriber<? super D> adapter, @Nullable D message) {
        MessageFacts told = new MessageFacts();
        if (adapter != null) {
            describe(adapter, message, told);
        }
        return told;
    }

    private <D> void describe(MessageDescriber<? super D> adapter, @Nullable D message, MessageFacts told) {
        if (message == null) {
            return;
        }
        try {
            adapter.describe(message, told);
        } catch (Throwable reason) {
            telemetry.lost("describe the message", reason);
        }
    }

    /** The context in which the delegate sends: with the call's own baggage, and no second span from an agent. */
    Context sending() {
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
     * The full name of the destination: composed of what the carrier tells, or the text with its placeholders filled; null
     * if an argument has no text.
     */
    @Nullable
    String destinationName() {
        try {
            String text = destination.isTemplate() ? destination.filled(placeholders()) : destination.text();
            return facts.exchange == null ? text : RabbitFacts.consumedName(facts.exchange, facts.routingKey, text);
        } catch (Throwable reason) {
            telemetry.lost("fill the destination's placeholders", reason);
            return null;
        }
    }
}

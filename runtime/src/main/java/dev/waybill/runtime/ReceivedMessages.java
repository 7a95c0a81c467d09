// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.baggage.BaggageEntry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several messages that are handled or received at once: a link to each sender, and what they have in common. */
final class ReceivedMessages<M> {
    private final Reading<M> reading;
    private final Recorder recorder;
    private final List<Relation.Link> links;
    private @Nullable MessageFacts facts;
    private @Nullable Baggage commonBaggage;
    private boolean carryContext;
    private int count;
    private int uncounted;

    private ReceivedMessages(Reading<M> reading, Recorder recorder, int atMost) {
        this.reading = reading;
        this.recorder = recorder;
        this.links = new ArrayList<>(atMost);
    }

    /** Reads each message once; a message that cannot be read costs its own link. */
    static <M> ReceivedMessages<M> read(List<M> messages, Reading<M> reading, Recorder recorder) {
        ReceivedMessages<M> received = new ReceivedMessages<>(reading, recorder, messages.size());
        for (M message : messages) {
            received.add(message);
        }
        return received;
    }

    private void add(@Nullable M message) {
        WaybillTelemetry telemetry = recorder.telemetry;
        MessageFacts told = MessageFacts.of(message, reading.describer, telemetry);
        count++;
        facts = told.inCommon(facts);
        long sentAt = reading.sentAt(message, told);
        if (message == null || !telemetry.pulled.remove(message)) {
            uncounted++;
            telemetry.waited(sentAt, recorder.attributes);
        }
        Context sender = reading.receive(Context.root(), message);
        carryContext |= sender != Context.root();
        Baggage baggage = Baggage.fromContext(sender);
        commonBaggage = commonBaggage == null ? baggage : inBoth(commonBaggage, baggage);
        SpanContext span = Span.fromContext(sender).getSpanContext();
        if (span.isValid()) {
            AttributesBuilder described = Attributes.builder();
            telemetry.attributes.tell(told, described::put);
            if (sentAt > 0) {
                described.putAll(MessagingAttributes.timeInQueue(sentAt));
            }
            Attributes captured = telemetry.captured(message, reading.carrier);
            if (!captured.isEmpty()) {
                described.putAll(captured);
            }
            links.add(reading.relation.link(span, described.build()));
        }
    }

    List<Relation.Link> links() {
        return links;
    }

    int count() {
        return count;
    }

    /** How many of them no pull has counted. */
    int uncounted() {
        return uncounted;
    }

    /** What is true of every message, such as where it was routed. */
    MessageFacts commonFacts() {
        return facts == null ? MessageFacts.UNTOLD : facts;
    }

    /** The current context as it is while the messages are handled: with the baggage that they have in common. */
    Context handledIn(Context current) {
        Context parent = current.with(Relation.ambient(current));
        boolean believed = reading.relation != Relation.UNTRUSTED;
        return carryContext && believed && commonBaggage != null ? parent.with(commonBaggage) : parent;
    }

    private static Baggage inBoth(Baggage one, Baggage other) {
        if (one.isEmpty() || one.equals(other)) {
            return one;
        }
        BaggageBuilder both = Baggage.builder();
        for (Map.Entry<String, BaggageEntry> entry : one.asMap().entrySet()) {
            if (entry.getValue().equals(other.getEntry(entry.getKey()))) {
                both.put(
                        entry.getKey(),
                        entry.getValue().getValue(),
                        entry.getValue().getMetadata());
            }
        }
        return both.build();
    }
}

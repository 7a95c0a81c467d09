// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static java.util.Objects.requireNonNull;

import com.rabbitmq.client.Channel;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settles the messages of one queue, and shows it: a span below the handler's, linked to the sender of the message.
 *
 * <p>It stands beside the channel and does not take its place. As safe for threads as the channel is.
 */
public final class RabbitSettlement {
    private final Channel channel;
    private final WaybillTelemetry telemetry;
    private final DestinationText queue;
    private final Operation<Long> ack;
    private final Operation<Long> nack;
    private final Operation<Long> reject;

    private RabbitSettlement(Channel channel, WaybillTelemetry telemetry, DestinationText queue) {
        this.channel = channel;
        this.telemetry = telemetry;
        this.queue = queue;
        this.ack = operation("ack");
        this.nack = operation("nack");
        this.reject = operation("reject");
    }

    /** @param queue as the consumer's annotation names it, {@code ${variables}} and all */
    public static RabbitSettlement of(Channel channel, String queue, WaybillTelemetry telemetry) {
        requireNonNull(telemetry, "telemetry");
        return new RabbitSettlement(
                requireNonNull(channel, "channel"), telemetry, telemetry.textOf(requireNonNull(queue, "queue")));
    }

    /** @see Channel#basicAck */
    public void ack(long deliveryTag, boolean multiple) throws IOException {
        settle(ack, deliveryTag, () -> channel.basicAck(deliveryTag, multiple));
    }

    /** @see Channel#basicNack */
    public void nack(long deliveryTag, boolean multiple, boolean requeue) throws IOException {
        settle(nack, deliveryTag, () -> channel.basicNack(deliveryTag, multiple, requeue));
    }

    /** @see Channel#basicReject */
    public void reject(long deliveryTag, boolean requeue) throws IOException {
        settle(reject, deliveryTag, () -> channel.basicReject(deliveryTag, requeue));
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void settle(Operation<Long> operation, long deliveryTag, Step step) throws IOException {
        MessageSpan<Long> span = operation.start(deliveryTag);
        try {
            step.run();
        } catch (Throwable failure) {
            span.fail(failure);
            throw failure;
        } finally {
            span.close();
        }
    }

    private Operation<Long> operation(String name) {
        OperationSpans spans = new OperationSpans(telemetry, queue, "rabbitmq", name);
        return new Operation<>(telemetry, queue, new Settle(telemetry, spans.settle(), spans.settled()));
    }

    /** Settles the message with this delivery tag. */
    private record Settle(WaybillTelemetry telemetry, SpanTemplate spans, Measurements measurements)
            implements Role<Long> {
        @Override
        public MessageSpan<Long> start(@Nullable Long deliveryTag, CallDetails call) {
            Interval interval = new Interval();
            Context current = call.before();
            Handling handled = Handling.in(current);
            List<Relation.Link> links = handled == null || !handled.sender().isValid()
                    ? List.of()
                    : List.of(new Relation.Link(handled.sender()));
            if (deliveryTag != null) {
                call.facts().deliveryTag(deliveryTag);
            }
            Span span = spans.start(new Relation.Parentage(current, links), call, Attributes.empty());
            Recording recording = new Recording(telemetry, span, measurements, 0, interval);
            return MessageSpan.begin(telemetry, recording, current, current, Injection.none());
        }
    }
}

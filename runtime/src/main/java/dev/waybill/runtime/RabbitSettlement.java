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

/**
 * Settles the messages of one queue, and shows it: a span below the handler's, linked to the sender of the message.
 *
 * <p>It stands beside the channel and does not take its place. As safe for threads as the channel is.
 */
public final class RabbitSettlement {
    private final Channel channel;
    private final Settling ack;
    private final Settling nack;
    private final Settling reject;

    private RabbitSettlement(Channel channel, OperationSpans spans) {
        this.channel = channel;
        this.ack = new Settling(spans.telemetry(), spans.destination(), spans.settle("ack"), spans.settled("ack"));
        this.nack = new Settling(spans.telemetry(), spans.destination(), spans.settle("nack"), spans.settled("nack"));
        this.reject =
                new Settling(spans.telemetry(), spans.destination(), spans.settle("reject"), spans.settled("reject"));
    }

    /** @param queue as the consumer's annotation names it, {@code ${variables}} and all */
    public static RabbitSettlement of(Channel channel, String queue, WaybillTelemetry telemetry) {
        requireNonNull(channel, "channel");
        return new RabbitSettlement(
                channel,
                new OperationSpans(telemetry, telemetry.textOf(requireNonNull(queue, "queue")), "rabbitmq", null));
    }

    /** @see Channel#basicAck */
    public void ack(long deliveryTag, boolean multiple) throws IOException {
        ack.settle(deliveryTag, () -> channel.basicAck(deliveryTag, multiple));
    }

    /** @see Channel#basicNack */
    public void nack(long deliveryTag, boolean multiple, boolean requeue) throws IOException {
        nack.settle(deliveryTag, () -> channel.basicNack(deliveryTag, multiple, requeue));
    }

    /** @see Channel#basicReject */
    public void reject(long deliveryTag, boolean requeue) throws IOException {
        reject.settle(deliveryTag, () -> channel.basicReject(deliveryTag, requeue));
    }

    private interface Step {
        void run() throws IOException;
    }

    /** One way to settle. */
    private record Settling(
            WaybillTelemetry telemetry, DestinationText queue, SpanTemplate spans, Measurements measurements)
            implements Role<Long> {
        void settle(long deliveryTag, Step step) throws IOException {
            MessageSpan<Long> span = new Operation<>(telemetry, queue, this).start(deliveryTag);
            try {
                step.run();
            } catch (Throwable failure) {
                span.fail(failure);
                throw failure;
            } finally {
                span.close();
            }
        }

        @Override
        public MessageSpan<Long> start(Long deliveryTag, CallDetails call) {
            Interval interval = new Interval();
            Context current = Context.current();
            Handling handled = Handling.in(current);
            List<Relation.Link> links = handled == null || !handled.sender().isValid()
                    ? List.of()
                    : List.of(new Relation.Link(handled.sender()));
            call.facts().deliveryTag(deliveryTag);
            Span span = spans.start(new Relation.Parentage(current, links), call, Attributes.empty());
            return MessageSpan.begin(
                    telemetry, new Recording(telemetry, span, measurements, 0, interval), current, Injection.none());
        }
    }
}

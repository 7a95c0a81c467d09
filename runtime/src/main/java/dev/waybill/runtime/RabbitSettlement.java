// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static java.util.Objects.requireNonNull;

import com.rabbitmq.client.Channel;
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
        MessageSpan<Long> span = ack.start(deliveryTag);
        try {
            channel.basicAck(deliveryTag, multiple);
        } catch (Throwable failure) {
            span.fail(failure);
            throw failure;
        } finally {
            span.close();
        }
    }

    /** @see Channel#basicNack */
    public void nack(long deliveryTag, boolean multiple, boolean requeue) throws IOException {
        MessageSpan<Long> span = nack.start(deliveryTag);
        try {
            channel.basicNack(deliveryTag, multiple, requeue);
        } catch (Throwable failure) {
            span.fail(failure);
            throw failure;
        } finally {
            span.close();
        }
    }

    /** @see Channel#basicReject */
    public void reject(long deliveryTag, boolean requeue) throws IOException {
        MessageSpan<Long> span = reject.start(deliveryTag);
        try {
            channel.basicReject(deliveryTag, requeue);
        } catch (Throwable failure) {
            span.fail(failure);
            throw failure;
        } finally {
            span.close();
        }
    }

    private Operation<Long> operation(String name) {
        return new Operation<>(telemetry, queue, new Settle(new OperationSpans(telemetry, queue, "rabbitmq", name)));
    }

    /** Settles the message with this delivery tag. */
    private static final class Settle implements Role<Long> {
        private final SpanTemplate settle;
        private final Recorder recorder;

        Settle(OperationSpans spans) {
            this.settle = spans.settle();
            this.recorder = spans.settled();
        }

        @Override
        public MessageSpan<Long> start(@Nullable Long deliveryTag, Context current, CallDetails call) {
            MessageSpan<Long> begun = new MessageSpan<>(recorder, current);
            Handling handled = Handling.in(current);
            List<Relation.Link> links = handled == null || !handled.sender.isValid()
                    ? List.of()
                    : List.of(new Relation.Link(handled.sender));
            MessageFacts facts = new MessageFacts();
            if (deliveryTag != null) {
                facts.deliveryTag(deliveryTag);
            }
            Span span = settle.start(current, links, call, facts, SpanTemplate.NO_BATCH, null);
            settle.describe(span, current, call, facts);
            return begun.enter(span, 0, current, Transfer.none());
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations say about one method. Public for generated code.
 *
 * <p>A new member of an annotation becomes a new method here, so that code generated before still links. The generic step
 * comes last, so that the type of the field it is assigned to reaches the lambdas of an {@link InsideAdapter}.
 */
public final class Destination {
    private static final String RABBITMQ = "rabbitmq";

    private final WaybillTelemetry telemetry;
    private final DestinationText text;
    private String system = "";
    private @Nullable String operation;
    private Relation relation = Relation.AUTO;
    private @Nullable Duration linkAfter;
    private boolean createsEach = true;

    Destination(WaybillTelemetry telemetry, DestinationText text) {
        this.telemetry = telemetry;
        this.text = text;
    }

    /** The messaging system, {@code messaging.system.name}. */
    public Destination system(String system) {
        this.system = requireNonNull(system, "system");
        return this;
    }

    /** What the system calls the operation, {@code messaging.operation.name}, where it is not the usual word. */
    public Destination operation(String operation) {
        this.operation = requireNonNull(operation, "operation");
        return this;
    }

    /** How a consumer's span relates to the sender's; of a producer, what it asks of its receivers. */
    public Destination relation(Relation relation) {
        this.relation = requireNonNull(relation, "relation");
        return this;
    }

    /** The age from which a message is linked instead of continued, as ISO-8601 writes durations: {@code PT1H}. */
    public Destination linkAfter(String age) {
        this.linkAfter = Duration.parse(age);
        return this;
    }

    /** One span for all messages of a batch that is sent, instead of one more for each. */
    public Destination oneSpan() {
        this.createsEach = false;
        return this;
    }

    /** Calls that send one message. */
    public <M> Operation<M> producer(CarrierWriter<M> carrier) {
        return operation(new Producer<>(spans(), writing(carrier, null), null));
    }

    /** Calls that send one message, which keeps the context that it may hold already. */
    public <M> Operation<M> keepingProducer(CarrierWriter<M> carrier, TextMapGetter<? super M> reader) {
        return operation(new Producer<>(spans(), writing(carrier, reader), reading(reader)));
    }

    /** Calls that send several messages. */
    public <B, M> Operation<B> batchProducer(Messages<? super B, M> messages, CarrierWriter<M> carrier) {
        return operation(newBatchProducer(messages, writing(carrier, null), null));
    }

    /** Calls that send several messages, which keep the contexts that they may hold already. */
    public <B, M> Operation<B> keepingBatchProducer(
            Messages<? super B, M> messages, CarrierWriter<M> carrier, TextMapGetter<? super M> reader) {
        return operation(newBatchProducer(messages, writing(carrier, reader), reading(reader)));
    }

    /** Calls that process one message. */
    public <M> Operation<M> consumer(TextMapGetter<? super M> carrier) {
        return operation(new Consumer<>(spans(), reading(carrier), linkAfter));
    }

    /** Calls that process several messages. */
    public <B, M> Operation<B> batchConsumer(Messages<? super B, M> messages, TextMapGetter<? super M> carrier) {
        return operation(new BatchConsumer<>(spans(), messages, reading(carrier)));
    }

    /** Calls that pull messages. */
    public <R, M> Operation<R> receiver(Messages<? super R, M> messages, TextMapGetter<? super M> carrier) {
        return operation(new Receiver<>(spans(), messages, reading(carrier)));
    }

    @SuppressWarnings("unchecked") // what the messages are put back into is like what they were found in
    private <B, M> BatchProducer<B, M> newBatchProducer(
            Messages<? super B, M> messages, Writing<M> writing, @Nullable Reading<M> kept) {
        OperationSpans spans = spans();
        return new BatchProducer<>(
                spans, createsEach ? spans.create() : null, (Messages<B, M>) messages, writing, kept);
    }

    private <M> Operation<M> operation(Role<M> role) {
        return new Operation<>(telemetry, text, role);
    }

    private OperationSpans spans() {
        return new OperationSpans(telemetry, text, system, operation);
    }

    private <M> Reading<M> reading(TextMapGetter<? super M> carrier) {
        return new Reading<>(telemetry, requireNonNull(carrier, "carrier"), describer(carrier), relation);
    }

    /** @param reader reads what {@code carrier} writes, if it does not do so itself; or null */
    @SuppressWarnings("unchecked") // an adapter reads what it writes
    private <M> Writing<M> writing(CarrierWriter<M> carrier, @Nullable TextMapGetter<? super M> reader) {
        MessageDescriber<? super M> describer = describer(carrier instanceof MessageDescriber<?> ? carrier : reader);
        return new Writing<>(
                telemetry,
                requireNonNull(carrier, "carrier"),
                system.equals(RABBITMQ) ? telemetry.headerLimit : HeaderLimit.NONE,
                relation == Relation.LINK ? "link" : null,
                describer,
                carrier instanceof TextMapGetter<?> getter ? (TextMapGetter<? super M>) getter : reader,
                !(RabbitText.PRESENT && describer instanceof BasicPropertiesAdapter));
    }

    @SuppressWarnings("unchecked") // an adapter describes what it reads or writes
    private static <M> @Nullable MessageDescriber<? super M> describer(@Nullable Object adapter) {
        boolean tellsNothing = adapter instanceof InsideAdapter.Reader<?, ?> reader && !reader.describes();
        return adapter instanceof MessageDescriber<?> describer && !tellsNothing
                ? (MessageDescriber<? super M>) describer
                : null;
    }
}

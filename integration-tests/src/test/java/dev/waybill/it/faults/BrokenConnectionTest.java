// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import dev.waybill.it.Way;
import dev.waybill.it.faults.Ledger.Totals;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Connections break while tasks are sent and handled, by way of wrappers and without, at the same time.
 *
 * <p>{@code -Dfaults.rounds=10} breaks them more often.
 */
@OnOwnRabbitMq
class BrokenConnectionTest {
    private static final int ROUNDS = Integer.getInteger("faults.rounds", 2);
    private static final int SENT_BEFORE_FAULT = 200;
    private static final int HEARTBEAT_SECONDS = 1;
    private static final AttributeKey<String> MESSAGE_ID = AttributeKey.stringKey("messaging.message.id");

    private final OwnRabbitMq node;
    private final FaultyLink link;
    private final TaskTraffic raw;
    private final TaskTraffic wrapped;

    BrokenConnectionTest(OwnRabbitMq node) throws Exception {
        this.node = node;
        this.link = FaultyLink.to(node.port());
        ConnectionFactory connections = OwnRabbitMq.connections(link.port());
        connections.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        this.raw = new TaskTraffic(Way.RAW, connections);
        this.wrapped = new TaskTraffic(Way.WRAPPED, connections);
    }

    @AfterEach
    void close() throws Exception {
        raw.close();
        wrapped.close();
        link.close();
    }

    /** How a connection breaks. */
    enum Fault {
        BROKER_KILLED {
            @Override
            void strike(OwnRabbitMq node, FaultyLink link) {
                node.kill();
            }

            @Override
            void meanwhile(BrokenConnectionTest test) {
                test.assertClosedAlike();
            }

            @Override
            void mend(OwnRabbitMq node) {
                node.restart();
            }
        },
        CLOSED_BY_OPERATOR {
            @Override
            void strike(OwnRabbitMq node, FaultyLink link) {
                node.rabbitmqctl("close_all_connections", "maintenance");
            }
        },
        LINK_RESET {
            @Override
            void strike(OwnRabbitMq node, FaultyLink link) {
                link.reset();
            }
        },
        LINK_HALF_OPEN {
            @Override
            void strike(OwnRabbitMq node, FaultyLink link) {
                link.goSilent();
            }
        };

        abstract void strike(OwnRabbitMq node, FaultyLink link);

        /** Only a broker that is down lets nobody recover. */
        void meanwhile(BrokenConnectionTest test) {}

        void mend(OwnRabbitMq node) {}
    }

    @ParameterizedTest
    @EnumSource
    void losesNothingMoreAndFailsNoOtherwiseForBeingTraced(Fault fault) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            raw.awaitConfirmed(SENT_BEFORE_FAULT);
            wrapped.awaitConfirmed(SENT_BEFORE_FAULT);
            int rawInterruptions = raw.failures().interruptions().size();
            int wrappedInterruptions = wrapped.failures().interruptions().size();
            fault.strike(node, link);
            try {
                raw.awaitInterruptionAfter(rawInterruptions);
                wrapped.awaitInterruptionAfter(wrappedInterruptions);
                fault.meanwhile(this);
            } finally {
                fault.mend(node);
            }
        }
        for (TaskTraffic traffic : List.of(raw, wrapped)) {
            traffic.awaitConfirmed(SENT_BEFORE_FAULT);
            traffic.finish();
        }

        tell(fault, raw);
        tell(fault, wrapped);
        assertNothingLost(raw.ledger().totals());
        assertNothingLost(wrapped.ledger().totals());
        assertFailuresAreTheClients(raw);
        assertFailuresAreTheClients(wrapped);
        assertTraced();
    }

    private static void tell(Fault fault, TaskTraffic traffic) {
        System.out.println(fault + " x " + ROUNDS + ", " + traffic.way() + ": "
                + traffic.ledger().totals() + ", and the sender was stopped by " + traffic.failures());
    }

    private static void assertNothingLost(Totals totals) {
        assertThat(totals.lost()).as("lost").isZero();
        assertThat(totals.duplicated()).as("duplicated").isZero();
        assertThat(totals.unexpected()).as("unexpected").isZero();
    }

    private void assertClosedAlike() {
        raw.awaitClosed();
        wrapped.awaitClosed();
        Throwable untraced = catchThrowable(() -> raw.sendOne("task-while-down-" + UUID.randomUUID()));
        Throwable traced = catchThrowable(() -> wrapped.sendOne("task-while-down-" + UUID.randomUUID()));

        assertThat(untraced).isExactlyInstanceOf(AlreadyClosedException.class);
        assertThat(traced).isExactlyInstanceOf(AlreadyClosedException.class);
        assertThat(withoutCause(traced)).isEqualTo(withoutCause(untraced));
    }

    /** Each connection notices by itself what ended it, be it the end of the stream or a heartbeat that is missing. */
    private static String withoutCause(Throwable closed) {
        return closed.getMessage().replaceFirst("; cause: .*", "");
    }

    /** Whatever a publish threw reached the sender as the same object. */
    private static void assertFailuresAreTheClients(TaskTraffic traffic) {
        PublishFailures failures = traffic.failures();
        assertThat(failures.seen()).containsExactlyElementsOf(failures.thrown());
        assertThat(failures.interruptions())
                .allSatisfy(failure ->
                        assertThat(failure).isInstanceOfAny(ShutdownSignalException.class, IOException.class));
    }

    /** Before the faults, between them and after the last. */
    private void assertTraced() {
        List<SpanData> sent = wrapped.spans().all(SpanKind.PRODUCER);
        Map<String, SpanData> senders = sent.stream()
                .collect(Collectors.toMap(span -> span.getAttributes().get(MESSAGE_ID), Function.identity()));
        List<SpanData> processed = wrapped.spans().all(SpanKind.CONSUMER);

        assertThat(senders).hasSize((int) wrapped.ledger().totals().attempted());
        assertThat(processed)
                .hasSizeGreaterThanOrEqualTo((int) wrapped.ledger().totals().handled());
        assertThat(processed)
                .allSatisfy(span -> assertThat(span.getParentSpanId())
                        .isEqualTo(senders.get(span.getAttributes().get(MESSAGE_ID))
                                .getSpanId()));
        assertThat(sent)
                .filteredOn(span -> span.getStatus().getStatusCode() == StatusCode.ERROR)
                .hasSameSizeAs(wrapped.failures().thrown());
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.ConnectionFactory;
import dev.waybill.it.faults.PaddedTasks.Outcome;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Messages of every size up to the largest that RabbitMQ's client sends, and beyond: what is legal stays legal, and as
 * much of the context travels as fits.
 *
 * <p>Byte by byte around each boundary; {@code -Dfaults.sweep.step=1} everywhere.
 */
@OnOwnRabbitMq
class HeaderFrameTest {
    private static final int STEP = Integer.getInteger("faults.sweep.step", 512);
    private static final int AROUND = 20;

    private final OwnRabbitMq node;

    HeaderFrameTest(OwnRabbitMq node) {
        this.node = node;
    }

    /** The {@code frame_max} of a connection, and what Waybill is told of it. */
    enum Frame {
        DEFAULT(131_072, 131_072 - 4_096),
        DEFAULT_WITHOUT_MARGIN(131_072, 131_072),
        SMALLEST_THAT_THE_PROTOCOL_KNOWS(4_096, 4_096);

        final int max;
        final int maxHeaderBytes;

        Frame(int max, int maxHeaderBytes) {
            this.max = max;
            this.maxHeaderBytes = maxHeaderBytes;
        }

        /** How large frames are without a context: from where all of it fits to where the message itself does not. */
        int[] sizes() throws IOException {
            int first = Math.max(PaddedTasks.smallest(), maxHeaderBytes - HeavyContext.ALL - STEP);
            return IntStream.rangeClosed(first, max + AROUND)
                    .filter(size -> size % STEP == 0 || isAtBoundary(size))
                    .toArray();
        }

        private boolean isAtBoundary(int size) {
            return IntStream.of(
                            maxHeaderBytes - HeavyContext.ALL,
                            maxHeaderBytes - HeavyContext.WITHOUT_BAGGAGE,
                            maxHeaderBytes - HeavyContext.TRACEPARENT,
                            maxHeaderBytes,
                            max)
                    .anyMatch(boundary -> Math.abs(boundary - size) <= AROUND);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLegalMessageStaysLegalAndTakesOfTheContextWhatFits(Frame frame) throws Exception {
        ConnectionFactory connections = node.connections();
        connections.setRequestedFrameMax(frame.max);

        sweep(frame, connections);
    }

    @Test
    void soItIsWhereTheBrokerAllowsSmallFramesOnly() throws Exception {
        Frame small = Frame.SMALLEST_THAT_THE_PROTOCOL_KNOWS;
        node.frameMax(small.max);
        try {
            sweep(small, node.connections());
        } finally {
            node.frameMax(Frame.DEFAULT.max);
        }
    }

    private static void sweep(Frame frame, ConnectionFactory connections) throws Exception {
        int[] sizes = frame.sizes();
        int refused = 0;
        try (PaddedTasks tasks = new PaddedTasks(connections, frame.maxHeaderBytes)) {
            assertThat(tasks.frameMax()).isEqualTo(frame.max);
            for (int size : sizes) {
                Outcome raw = tasks.sendRaw(size);
                Outcome wrapped = tasks.sendWrapped(size);

                assertThat(wrapped.refusal()).as("%d bytes", size).isEqualTo(raw.refusal());
                assertThat(raw.refusal().isEmpty()).as("%d bytes", size).isEqualTo(size <= frame.max);
                assertThat(wrapped.context())
                        .as("%d bytes", size)
                        .isEqualTo(HeavyContext.fieldsWithin(frame.maxHeaderBytes - size));
                refused += raw.refusal().isEmpty() ? 0 : 1;
            }
        }
        System.out.printf(
                "%s: %d sizes sent raw and wrapped, %d refused by the client in both%n", frame, sizes.length, refused);
    }
}

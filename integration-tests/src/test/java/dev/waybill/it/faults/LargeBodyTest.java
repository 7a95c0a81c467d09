// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import com.sun.management.ThreadMXBean;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.Way;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is handed on and never copied, however large. */
class LargeBodyTest {
    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;

    private final RecordedSpans spans = new RecordedSpans();

    @AfterEach
    void close() {
        spans.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {64 * KIB, MIB, 8 * MIB, 64 * MIB})
    void theSenderGetsTheVeryArray(int size) throws Exception {
        byte[] body = new byte[size];
        List<byte[]> sent = new ArrayList<>();

        Way.WRAPPED
                .sending((properties, given) -> sent.add(given), spans.openTelemetry())
                .publish(null, body);

        assertThat(sent).singleElement().isSameAs(body);
    }

    @ParameterizedTest
    @ValueSource(ints = {64 * KIB, MIB, 8 * MIB, 64 * MIB})
    void theHandlerGetsTheVeryDelivery(int size) throws Exception {
        Delivery delivery =
                new Delivery(new Envelope(1, false, "", "task_queue"), new AMQP.BasicProperties(), new byte[size]);
        List<Delivery> handled = new ArrayList<>();

        Way.WRAPPED
                .handling((tag, given) -> handled.add(given), spans.openTelemetry())
                .handle("tag", delivery);

        assertThat(handled).singleElement().isSameAs(delivery);
    }

    /** Not even one that is thrown away. */
    @Test
    void nothingOfItsSizeIsAllocated() throws Exception {
        byte[] body = new byte[64 * MIB];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        Way.WRAPPED.sending((properties, given) -> {}, spans.openTelemetry()).publish(null, body);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(body.length);
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskQueue;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tasks that have every property of AMQP 0-9-1, and headers that fill their frame up to a given size. */
final class PaddedTasks implements AutoCloseable {
    private static final String PADDING = "padding";
    private static final byte[] BODY = {1, 2, 3};

    private final RecordedSpans spans = new RecordedSpans();
    private final Context context = HeavyContext.create();
    private final Connection connection;
    private final Channel channel;
    private final String queue;
    private final TaskQueue raw;
    private final TaskQueue wrapped;

    PaddedTasks(ConnectionFactory connections, int maxHeaderBytes) throws Exception {
        this.connection = connections.newConnection();
        this.channel = connection.createChannel();
        this.queue = channel.queueDeclare().getQueue();
        this.raw = (properties, body) -> channel.basicPublish("", queue, properties, body);
        WaybillTelemetry telemetry = WaybillTelemetry.builder(spans.openTelemetry())
                .maxHeaderBytes(maxHeaderBytes)
                .build();
        this.wrapped = TracedTaskQueue.wrap(raw, telemetry);
    }

    /** What became of a task: the fields of a context that arrived with it, or why the client refused it. */
    record Outcome(Set<String> context, String refusal) {}

    /** How large the smallest task's frame is. */
    static int smallest() throws IOException {
        return properties(new byte[0]).toFrame(1, 0).size();
    }

    int frameMax() {
        return connection.getFrameMax();
    }

    Outcome sendRaw(int frame) throws IOException {
        return send(raw, frame);
    }

    Outcome sendWrapped(int frame) throws IOException {
        return send(wrapped, frame);
    }

    /** @param frame how large it is without a context */
    private Outcome send(TaskQueue tasks, int frame) throws IOException {
        byte[] padding = new byte[frame - smallest()];
        try (Scope ignored = context.makeCurrent()) {
            tasks.publish(properties(padding), BODY);
        } catch (IllegalArgumentException refusal) {
            return new Outcome(Set.of(), refusal.toString());
        }
        return arrived(channel.basicGet(queue, true), padding);
    }

    /** The rest is as it was sent. */
    private static Outcome arrived(GetResponse task, byte[] padding) {
        Map<String, Object> headers = new HashMap<>(task.getProps().getHeaders());
        if (!Arrays.equals(task.getBody(), BODY) || !Arrays.equals((byte[]) headers.remove(PADDING), padding)) {
            throw new AssertionError("another task arrived than was sent");
        }
        return new Outcome(new HashSet<>(headers.keySet()), "");
    }

    private static AMQP.BasicProperties properties(byte[] padding) {
        String longest = "é".repeat(127);
        return new AMQP.BasicProperties.Builder()
                .contentType(longest)
                .contentEncoding(longest)
                .headers(Map.of(PADDING, padding))
                .deliveryMode(1)
                .priority(1)
                .correlationId(longest)
                .replyTo(longest)
                .expiration("3600000")
                .messageId(longest)
                .timestamp(new Date(0))
                .type(longest)
                .userId("guest")
                .appId(longest)
                .clusterId(longest)
                .build();
    }

    @Override
    public void close() throws Exception {
        connection.close();
        spans.close();
    }
}

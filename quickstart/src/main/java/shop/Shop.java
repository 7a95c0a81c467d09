package shop;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

final class Shop {
    final CountDownLatch mailed = new CountDownLatch(1);
    private final TaskQueue tasks;

    Shop(Channel channel, OpenTelemetry openTelemetry) throws IOException {
        channel.queueDeclare("task_queue", false, true, true, null);
        tasks = TracedTaskQueue.wrap(
                (properties, body) -> channel.basicPublish("", "task_queue", properties, body), openTelemetry);
        channel.basicConsume("task_queue", true, TracedTaskHandler.wrap(this::sendEmail, openTelemetry), tag -> {});
    }

    void order(String customer) throws IOException {
        tasks.publish(null, customer.getBytes(StandardCharsets.UTF_8));
    }

    private void sendEmail(String consumerTag, Delivery delivery) {
        System.out.println("Mailing " + new String(delivery.getBody(), StandardCharsets.UTF_8));
        mailed.countDown();
    }
}

package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
import java.util.List;

final class Shop {
  private record Task(String name) {}

  @TracedProducer(destination = "tasks")
  interface Tasks {
    // error: [HiddenType] run(List<Shop.Task>, AMQP.BasicProperties) names Shop.Task, which TracedShop_Tasks cannot. Make it visible in the package of the interface.
    void run(List<Task> tasks, AMQP.BasicProperties properties);
  }
}

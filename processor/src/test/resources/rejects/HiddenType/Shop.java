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

  @TracedProducer(destination = "tasks")
  // error: [HiddenType] Shop.Jobs names Shop.Task, which TracedShop_Jobs cannot. Make it visible in the package of the interface.
  interface Jobs<T extends Comparable<Task>> {
    void run(T job, AMQP.BasicProperties properties);
  }

  @TracedProducer(destination = "tasks")
  interface AnyJobs {
    // error: [HiddenType] run(T, AMQP.BasicProperties) names Shop.Task, which TracedShop_AnyJobs cannot. Make it visible in the package of the interface.
    <T extends Runnable & Comparable<Task>> void run(T job, AMQP.BasicProperties properties);
  }
}

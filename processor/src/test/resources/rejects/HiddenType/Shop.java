package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
import java.util.List;

final class Shop {
  private record Task(String name) {}

  @TracedProducer(destination = "tasks")
  interface Tasks {
    void run(List<Task> tasks, AMQP.BasicProperties properties);
  }

  @TracedProducer(destination = "tasks")
  interface Jobs<T extends Comparable<Task>> {
    void run(T job, AMQP.BasicProperties properties);
  }

  @TracedProducer(destination = "tasks")
  interface AnyJobs {
    <T extends Runnable & Comparable<Task>> void run(T job, AMQP.BasicProperties properties);
  }
}

package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

final class Outer {
  @TracedProducer(destination = "orders")
  interface Inner {
    void created(AMQP.BasicProperties properties);
  }
}

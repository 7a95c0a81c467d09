package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

@SuppressWarnings("try")
@TracedProducer(destination = "orders")
interface Connection extends AutoCloseable {
  void send(AMQP.BasicProperties properties);
}

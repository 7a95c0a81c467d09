package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;

interface Gateway {
  @TracedProducer(destination = "orders", operation = "publish")
  void send(AMQP.BasicProperties properties, byte[] body);

  @TracedConsumer(destination = "replies")
  void receive(Delivery delivery);

  boolean isOpen();
}

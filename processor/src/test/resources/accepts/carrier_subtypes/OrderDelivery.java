package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;

class OrderDelivery extends Delivery {
  OrderDelivery(Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
    super(envelope, properties, body);
  }
}

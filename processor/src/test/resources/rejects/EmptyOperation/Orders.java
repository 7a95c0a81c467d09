package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
@TracedProducer(destination = "orders", operation = " ")
interface Orders {
  void created(AMQP.BasicProperties properties);
}

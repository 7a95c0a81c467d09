package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

// error: [ConflictingSystem] system is "kafka", but the carrier's type belongs to rabbitmq. Remove system.
@TracedProducer(destination = "orders", system = "kafka")
interface Orders {
  void created(AMQP.BasicProperties properties);

  void cancelled(AMQP.BasicProperties properties);
}

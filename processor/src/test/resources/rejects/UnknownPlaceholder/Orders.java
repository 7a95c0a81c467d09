package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

// error: [UnknownPlaceholder] {regoin} names no parameter of created(String, AMQP.BasicProperties). Write one of {region}, {properties}, or ${regoin} for a variable.
// error: [UnknownPlaceholder] {regoin} names no parameter of cancelled(AMQP.BasicProperties). Write one of {properties}, or ${regoin} for a variable.
@TracedProducer(destination = "orders:{regoin}")
interface Orders {
  void created(String region, AMQP.BasicProperties properties);

  void cancelled(AMQP.BasicProperties properties);
}

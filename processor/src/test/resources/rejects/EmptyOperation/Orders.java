package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
// error: [EmptyOperation] operation is blank, but every span has a name. Remove it for the usual word, or name the operation.
@TracedProducer(destination = "orders", operation = " ")
interface Orders {
  void created(AMQP.BasicProperties properties);
}

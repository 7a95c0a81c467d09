package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "orders")
// error: [BothRoles] Gateway is both @TracedProducer and @TracedConsumer, but a call either sends a message or handles one. Split it into two interfaces, or annotate its methods instead.
@TracedConsumer(destination = "orders")
interface Gateway {
  void send(AMQP.BasicProperties properties);
}

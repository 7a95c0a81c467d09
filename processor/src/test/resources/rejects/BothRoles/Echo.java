package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;

interface Echo {
  // error: [BothRoles] echo(AMQP.BasicProperties) is both @TracedProducer and @TracedConsumer, but a call either sends a message or handles one. Keep one.
  @TracedConsumer(destination = "in")
  @TracedProducer(destination = "out")
  void echo(AMQP.BasicProperties properties);
}

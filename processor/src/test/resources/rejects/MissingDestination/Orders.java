package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

// error: [MissingDestination] @TracedProducer does not say where the messages go. Add destination = "...": the name that spans show.
@TracedProducer
interface Orders {
  void created(AMQP.BasicProperties properties);

  void cancelled(AMQP.BasicProperties properties);
}

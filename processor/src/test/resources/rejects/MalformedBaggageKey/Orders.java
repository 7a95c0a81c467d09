package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.BaggageEntry;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "orders")
interface Orders {
  void created(@BaggageEntry("") String user, AMQP.BasicProperties properties);

  void cancelled(
      @BaggageEntry("user id") String user, @BaggageEntry("größe") int size, AMQP.BasicProperties properties);
}

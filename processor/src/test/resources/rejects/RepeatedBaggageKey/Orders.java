package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.BaggageEntry;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "orders")
interface Orders {
  void created(
      // error: [RepeatedBaggageKey] Two parameters of created(String, String, AMQP.BasicProperties) are the baggage entry "user.id", but a message carries one value for it. Keep one.
      @BaggageEntry("user.id") String user, @BaggageEntry("user.id") String owner, AMQP.BasicProperties properties);
}

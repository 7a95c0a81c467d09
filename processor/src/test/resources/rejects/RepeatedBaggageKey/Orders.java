package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.BaggageEntry;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "orders")
interface Orders {
  void created(
      @BaggageEntry("user.id") String user, @BaggageEntry("user.id") String owner, AMQP.BasicProperties properties);
}

package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.BaggageEntry;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "orders")
interface Orders {
  // error: [MalformedBaggageKey] "" cannot be the key of a baggage entry. Write letters, digits, dots, dashes and underscores, such as "user.id".
  void created(@BaggageEntry("") String user, AMQP.BasicProperties properties);

  void cancelled(
      // error: [MalformedBaggageKey] "user id" cannot be the key of a baggage entry. Write letters, digits, dots, dashes and underscores, such as "user.id".
      // error: [MalformedBaggageKey] "größe" cannot be the key of a baggage entry. Write letters, digits, dots, dashes and underscores, such as "user.id".
      @BaggageEntry("user id") String user, @BaggageEntry("größe") int size, AMQP.BasicProperties properties);
}

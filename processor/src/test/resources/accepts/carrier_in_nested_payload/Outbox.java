package shop;

import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;

interface Outbox<B> {
  @TracedProducer(destination = "outbox", system = "rabbitmq")
  <T extends Comparable<T>> Envelope<T> put(Envelope<T> envelope);

  @TracedConsumer(destination = "outbox", system = "rabbitmq")
  void take(Envelope<B> envelope);
}

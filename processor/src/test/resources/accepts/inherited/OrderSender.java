package shop;

import dev.waybill.TracedProducer;

@TracedProducer(destination = "orders")
interface OrderSender extends Sender<Order>, Confirming {
  @Override
  boolean equals(Object other);

  @Override
  int hashCode();

  @Override
  String toString();
}

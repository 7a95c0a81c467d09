package shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.TracedConsumer;

record Listener(String name) {
  // error: [NotAnInterface] The record Listener cannot be traced, only an interface can: its wrapper stands between caller and implementation. Move the annotation to an interface that it implements.
  @TracedConsumer(destination = "orders")
  void created(Delivery delivery) {}
}

package shop;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.DeliverCallback;
import dev.waybill.TracedConsumer;

interface Tasks extends DeliverCallback {
  // error: [MissingDestination] @TracedConsumer does not say which queue the messages come from. Add destination = "...": the name that spans show.
  @TracedConsumer(destination = "")
  void run(Delivery delivery);
}

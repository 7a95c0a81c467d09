package shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.TracedConsumer;

interface Orders {
  @TracedConsumer(destination = "orders", linkAfter = "1h")
  void created(Delivery delivery);

  @TracedConsumer(destination = "orders", linkAfter = "PT0S")
  void cancelled(Delivery delivery);

  @TracedConsumer(destination = "orders", linkAfter = "-PT1H")
  void changed(Delivery delivery);
}

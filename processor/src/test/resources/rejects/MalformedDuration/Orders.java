package shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.TracedConsumer;

interface Orders {
  // error: [MalformedDuration] linkAfter = "1h" is no duration above zero as ISO-8601 writes them. Write "PT1H" for an hour, "P1D" for a day.
  @TracedConsumer(destination = "orders", linkAfter = "1h")
  void created(Delivery delivery);

  // error: [MalformedDuration] linkAfter = "PT0S" is no duration above zero as ISO-8601 writes them. Write "PT1H" for an hour, "P1D" for a day.
  @TracedConsumer(destination = "orders", linkAfter = "PT0S")
  void cancelled(Delivery delivery);

  // error: [MalformedDuration] linkAfter = "-PT1H" is no duration above zero as ISO-8601 writes them. Write "PT1H" for an hour, "P1D" for a day.
  @TracedConsumer(destination = "orders", linkAfter = "-PT1H")
  void changed(Delivery delivery);
}

package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.Map;

@TracedProducer(destination = "orders", system = "rabbitmq", operation = "publish")
interface Orders {
  void created(Order order, @Carrier Map<String, Object> headers);

  @TracedProducer(destination = "orders.cancelled")
  void cancelled(Order order, @Carrier Map<String, Object> headers);
}

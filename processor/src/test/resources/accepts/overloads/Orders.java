package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.Map;

@TracedProducer(destination = "orders", system = "rabbitmq")
interface Orders {
  void created(Order order, @Carrier Map<String, Object> headers);

  void created(Order order, String note, @Carrier Map<String, String> headers);

  void created2(Order order, @Carrier Map<String, Object> headers);
}

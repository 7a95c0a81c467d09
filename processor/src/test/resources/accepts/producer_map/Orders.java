package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.io.IOException;
import java.util.Map;

@TracedProducer(destination = "orders:order.{region}.created", system = "rabbitmq")
public interface Orders {
  void created(Order order, String region, @Carrier Map<String, Object> headers) throws IOException;
}

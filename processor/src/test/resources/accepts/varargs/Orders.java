package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.List;
import java.util.Map;

@TracedProducer(destination = "orders", system = "rabbitmq")
interface Orders {
  void created(@Carrier Map<String, Object> headers, Order... orders);

  @SuppressWarnings("unchecked")
  void grouped(@Carrier Map<String, Object> headers, List<Order>... orders);

  @SuppressWarnings("unchecked")
  <T> void any(@Carrier Map<String, Object> headers, T... orders);

  void matrix(@Carrier Map<String, Object> headers, int[][] cells, long... totals);
}

package shop;

import dev.waybill.Carrier;
import dev.waybill.Relation;
import dev.waybill.TracedConsumer;
import java.util.HashMap;
import java.util.Map;

@TracedConsumer(destination = "orders", system = "kafka", relation = Relation.LINK)
interface OrderListener {
  int created(Order order, @Carrier Map<String, ?> headers);

  @TracedConsumer(operation = "consume", relation = Relation.UNTRUSTED)
  int cancelled(Order order, @Carrier HashMap<String, byte[]> headers);

  int shipped(Order order, @Carrier Map<String, String> headers);
}

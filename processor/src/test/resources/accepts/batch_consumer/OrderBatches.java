package shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.Carrier;
import dev.waybill.Relation;
import dev.waybill.TracedConsumer;
import java.util.Collection;
import java.util.List;
import java.util.Map;

@TracedConsumer(destination = "orders", system = "rabbitmq")
interface OrderBatches {
  void delivered(List<Delivery> deliveries);

  void deliveredOfAnyKind(List<? extends Delivery> deliveries);

  void collected(Collection<Delivery> deliveries);

  void counted(Delivery[] deliveries);

  void each(Delivery... deliveries);

  void described(List<Map<String, Object>> bodies, @Carrier List<Map<String, String>> headers);

  void tolerant(@Carrier Collection<? extends Map<String, ?>> headers);

  @TracedConsumer(relation = Relation.UNTRUSTED)
  void fromOutside(@Carrier Map<String, Object>[] headers);
}

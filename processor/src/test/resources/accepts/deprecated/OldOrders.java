package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.Map;

/** @deprecated for orders of old */
@Deprecated
@TracedProducer(destination = "orders", system = "rabbitmq")
public interface OldOrders {
  void created(OldOrder order, @Carrier Map<String, Object> headers);
}

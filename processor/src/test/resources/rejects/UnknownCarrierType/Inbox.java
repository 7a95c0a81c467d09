package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import java.util.List;

@TracedConsumer(destination = "orders", system = "rabbitmq")
interface Inbox {
  // error: [UnknownCarrierType] next(): Waybill does not know how String carries a context. Use Map<String, String> or Map<String, Object>, or name a class that does: @Carrier(adapter = ...).
  @Carrier
  String next();

  // error: [UnknownCarrierType] several(): Waybill does not know how List<String> carries a context. Use Map<String, String> or Map<String, Object>, or name a class that does: @Carrier(adapter = ...).
  @Carrier
  List<String> several();

  // error: [UnknownCarrierType] nothing(): Waybill does not know how void carries a context. Use Map<String, String> or Map<String, Object>, or name a class that does: @Carrier(adapter = ...).
  @Carrier
  void nothing();
}

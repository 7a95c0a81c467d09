package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import java.util.List;

@TracedConsumer(destination = "orders", system = "rabbitmq")
interface Inbox {
  @Carrier
  String next();

  @Carrier
  List<String> several();

  @Carrier
  void nothing();
}

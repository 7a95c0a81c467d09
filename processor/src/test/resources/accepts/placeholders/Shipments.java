package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.Map;

@TracedProducer(destination = "${shop.exchange}:shipment.{region}.{zone}.{region}", system = "rabbitmq")
interface Shipments {
  void sent(String region, int zone, @Carrier Map<String, String> headers);

  void returned(char region, Object zone, @Carrier Map<String, String> headers);
}

package shop;

import dev.waybill.BaggageEntry;
import dev.waybill.Carrier;
import dev.waybill.KeepBody;
import java.util.Map;

class Service {
  Service(@Carrier Map<String, Object> headers) {}

  void stop(@BaggageEntry("user.id") String user) {}
  @KeepBody
  void run(@Carrier Map<String, Object> headers) {}
  @Carrier
  Map<String, String> headers(String name) {
    return Map.of();
  }
}

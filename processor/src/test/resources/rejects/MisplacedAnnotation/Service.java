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
  // error: [MisplacedAnnotation] @Carrier means nothing on the method Service.headers. Put it on an accessor, which takes no parameters, returns the carrier and throws no checked exception.
  @Carrier
  Map<String, String> headers(String name) {
    return Map.of();
  }

  // error: [MisplacedAnnotation] @Carrier means nothing on the method Service.loaded. Put it on an accessor, which takes no parameters, returns the carrier and throws no checked exception.
  @Carrier
  Map<String, String> loaded() throws Exception {
    return Map.of();
  }
}

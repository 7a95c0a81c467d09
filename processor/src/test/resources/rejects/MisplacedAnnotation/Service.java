package shop;

import dev.waybill.BaggageEntry;
import dev.waybill.Carrier;
import dev.waybill.KeepBody;
import java.util.Map;

class Service {
  // error: [MisplacedAnnotation] @Carrier means nothing on the parameter headers of the constructor of Service. Only methods of interfaces are traced. Remove it.
  Service(@Carrier Map<String, Object> headers) {}

  // error: [MisplacedAnnotation] @BaggageEntry means nothing on the parameter user of Service.stop. Only methods of interfaces are traced. Remove it.
  void stop(@BaggageEntry("user.id") String user) {}
  // error: [MisplacedAnnotation] @KeepBody means nothing on the method Service.run. Only methods of interfaces are traced. Remove it.
  @KeepBody
  // error: [MisplacedAnnotation] @Carrier means nothing on the parameter headers of Service.run. Only methods of interfaces are traced. Remove it.
  void run(@Carrier Map<String, Object> headers) {}
  // error: [MisplacedAnnotation] @Carrier means nothing on the method Service.headers. Put it on an accessor, which takes no parameters and returns the carrier.
  @Carrier
  Map<String, String> headers(String name) {
    return Map.of();
  }
}

package shop;

import dev.waybill.BaggageEntry;
import dev.waybill.Carrier;
import dev.waybill.Untraced;
import java.util.Map;

interface Plain {
  void created(@Carrier Map<String, Object> headers, @BaggageEntry("user.id") String user);

  @Untraced
  void flush();

  // error: [MisplacedAnnotation] @Carrier means nothing on the parameter headers of Plain.send. Such a method never reaches the delegate. Remove the annotation.
  static void send(@Carrier Map<String, Object> headers) {}
}

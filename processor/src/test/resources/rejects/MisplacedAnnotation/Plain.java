package shop;

import dev.waybill.Carrier;
import dev.waybill.Untraced;
import java.util.Map;

interface Plain {
  // error: [MisplacedAnnotation] @Carrier means nothing on the parameter headers of Plain.created. Put @TracedProducer or @TracedConsumer on the interface or on the method, or remove the annotation.
  void created(@Carrier Map<String, Object> headers);

  // error: [MisplacedAnnotation] @Untraced means nothing on the method Plain.flush. Put @TracedProducer or @TracedConsumer on the interface or on the method, or remove the annotation.
  @Untraced
  void flush();
}

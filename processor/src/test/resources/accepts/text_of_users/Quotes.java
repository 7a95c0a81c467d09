package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.Map;

@TracedProducer(destination = "$L $S \"quoted\" \\ */ \\u002a/ $${x}\nline", system = "größe $T", operation = "\tsend")
interface Quotes {
  void created(@Carrier Map<String, Object> headers);
}

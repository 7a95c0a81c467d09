package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.Map;

// error: [MissingSystem] @TracedProducer does not say which messaging system it is, and the carrier's type does not tell. Add system = "rabbitmq", or whichever it is.
@TracedProducer(destination = "orders")
interface Orders {
  void created(@Carrier Map<String, Object> headers);

  void cancelled(@Carrier Map<String, Object> headers);
}

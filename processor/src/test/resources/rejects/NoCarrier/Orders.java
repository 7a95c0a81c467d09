package shop;

import dev.waybill.TracedProducer;
import java.util.List;
import java.util.Map;

@TracedProducer(destination = "orders", system = "rabbitmq")
interface Orders {
  // error: [NoCarrier] created(String, Map<String, Object>) has no carrier: nothing says where the trace context travels. Mark headers with @Carrier, or say @Untraced if no message passes here.
  void created(String order, Map<String, Object> headers);

  // error: [NoCarrier] isOpen() has no carrier: nothing says where the trace context travels. Add a parameter such as @Carrier Map<String, Object> headers, or say @Untraced if no message passes here.
  boolean isOpen();

  // error: [NoCarrier] createdTwice(List<String>) has no carrier: nothing says where the trace context travels. Add a parameter such as @Carrier Map<String, Object> headers, or say @KeepBody to run its body on the wrapper, or @Untraced to forward it.
  default void createdTwice(List<String> orders) {}
}

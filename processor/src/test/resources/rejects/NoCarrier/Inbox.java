package shop;

import dev.waybill.TracedConsumer;
import java.util.List;
import java.util.Map;

@TracedConsumer(destination = "orders", system = "rabbitmq")
interface Inbox {
  // error: [NoCarrier] next() has no carrier: nothing says where the trace context travels. Add a parameter such as @Carrier Map<String, Object> headers, or put @Carrier on the method if it pulls messages, or say @Untraced if no message passes here.
  String next();

  // error: [NoCarrier] nextHeaders() has no carrier: nothing says where the trace context travels. Add a parameter such as @Carrier Map<String, Object> headers, or put @Carrier on the method if it pulls messages, or say @Untraced if no message passes here.
  Map<String, Object> nextHeaders();

  // error: [NoCarrier] allHeaders() has no carrier: nothing says where the trace context travels. Add a parameter such as @Carrier Map<String, Object> headers, or put @Carrier on the method if it pulls messages, or say @Untraced if no message passes here.
  List<Map<String, Object>> allHeaders();

  // error: [NoCarrier] handle(List<Map<String, Object>>) has no carrier: nothing says where the trace context travels. Mark headers with @Carrier, or say @Untraced if no message passes here.
  void handle(List<Map<String, Object>> headers);
}

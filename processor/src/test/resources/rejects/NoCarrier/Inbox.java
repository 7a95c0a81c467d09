package shop;

import dev.waybill.TracedConsumer;
import java.util.List;
import java.util.Map;

@TracedConsumer(destination = "orders", system = "rabbitmq")
interface Inbox {
  String next();

  Map<String, Object> nextHeaders();

  List<Map<String, Object>> allHeaders();

  void handle(List<Map<String, Object>> headers);
}

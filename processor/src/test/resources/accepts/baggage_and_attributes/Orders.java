package shop;

import dev.waybill.BaggageEntry;
import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import io.opentelemetry.instrumentation.annotations.SpanAttribute;
import java.util.List;
import java.util.Map;

interface Orders {
  @TracedProducer(destination = "orders.{region}", system = "rabbitmq")
  void created(
      @BaggageEntry("user.id") @SpanAttribute("user.id") String userId,
      @BaggageEntry("tenant") int tenant,
      @SpanAttribute("order.id") long orderId,
      @SpanAttribute short items,
      @SpanAttribute float weight,
      @SpanAttribute("order.tags") List<String> tags,
      String region,
      @Carrier Map<String, Object> headers);

  @TracedProducer(destination = "orders", system = "rabbitmq")
  void cancelled(@BaggageEntry("user.id") Object user, @Carrier Map<String, Object> headers);

  @TracedConsumer(destination = "orders", system = "rabbitmq")
  void handle(@SpanAttribute boolean urgent, @Carrier Map<String, Object> headers);

  @TracedConsumer(destination = "orders", system = "rabbitmq")
  @Carrier
  Map<String, Object> poll(@SpanAttribute("poll.limit") Integer limit);
}

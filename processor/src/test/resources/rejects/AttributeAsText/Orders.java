package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
import dev.waybill.Untraced;
import io.opentelemetry.instrumentation.annotations.SpanAttribute;
import java.time.Instant;
import java.util.List;

@TracedProducer(destination = "orders")
interface Orders {
  void created(@SpanAttribute("order.due") Instant due, @SpanAttribute char size, AMQP.BasicProperties properties);

  void cancelled(
      @SpanAttribute long[] ids,
      @SpanAttribute List<Instant> times,
      @SpanAttribute List<? extends String> names,
      AMQP.BasicProperties properties);

  @Untraced
  void flush(@SpanAttribute Instant until);
}

package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
import dev.waybill.Untraced;
import io.opentelemetry.instrumentation.annotations.SpanAttribute;
import java.time.Instant;
import java.util.List;

@TracedProducer(destination = "orders")
interface Orders {
  // warning: [AttributeAsText] Instant is no type of an attribute, so order.due will be String.valueOf(due). Pass a String, a boolean, a number or a List of them if you mean something else.
  // warning: [AttributeAsText] char is no type of an attribute, so size will be String.valueOf(size). Pass a String, a boolean, a number or a List of them if you mean something else.
  void created(@SpanAttribute("order.due") Instant due, @SpanAttribute char size, AMQP.BasicProperties properties);

  void cancelled(
      // warning: [AttributeAsText] long[] is no type of an attribute, so ids will be String.valueOf(ids). Pass a String, a boolean, a number or a List of them if you mean something else.
      @SpanAttribute long[] ids,
      // warning: [AttributeAsText] List<Instant> is no type of an attribute, so times will be String.valueOf(times). Pass a String, a boolean, a number or a List of them if you mean something else.
      @SpanAttribute List<Instant> times,
      @SpanAttribute List<? extends String> names,
      AMQP.BasicProperties properties);

  @Untraced
  void flush(@SpanAttribute Instant until);
}

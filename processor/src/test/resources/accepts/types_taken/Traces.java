package shop;

import com.rabbitmq.client.AMQP.BasicProperties;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "traces")
public interface Traces {
  void finished(Span span, String text, BasicProperties properties, Order order);

  <MessageSpan> java.lang.String named(MessageSpan span, BasicProperties properties);

  interface Span {}

  interface String {}

  interface Operation {}

  interface AMQP {}

  interface Objects {}

  interface Order {}
}

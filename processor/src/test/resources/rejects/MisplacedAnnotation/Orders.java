package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.Carrier;
import dev.waybill.KeepBody;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import dev.waybill.Untraced;
import java.util.Map;

@TracedProducer(destination = "orders")
interface Orders {
  void created(AMQP.BasicProperties properties);

  @Untraced
  // error: [MisplacedAnnotation] @Carrier means nothing on the parameter headers of flush(Map<String, String>), which is not traced. Remove one of the two annotations.
  void flush(@Carrier Map<String, String> headers);
  // error: [MisplacedAnnotation] @TracedConsumer means nothing on the static method Orders.replied. Such a method never reaches the delegate. Remove the annotation.
  @TracedConsumer(destination = "replies")
  // error: [MisplacedAnnotation] @Carrier means nothing on the static method Orders.replied. Such a method never reaches the delegate. Remove the annotation.
  static void replied(@Carrier Map<String, String> headers) {}
  // error: [MisplacedAnnotation] @KeepBody means nothing on the private method Orders.hidden. Such a method never reaches the delegate. Remove the annotation.
  @KeepBody
  private void hidden() {}
  // error: [MisplacedAnnotation] @Carrier means nothing on headers(), which pulls no messages. In a traced interface the carrier is a parameter, or what a consumer's method returns that takes none.
  @Carrier
  @Untraced
  Map<String, String> headers();
}

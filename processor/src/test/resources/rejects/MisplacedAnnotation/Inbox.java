package shop;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.BaggageEntry;
import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import dev.waybill.Untraced;
import java.util.Map;

@TracedConsumer(destination = "orders")
interface Inbox {
  // error: [MisplacedAnnotation] @BaggageEntry means nothing on a parameter of handle(String, Delivery), which sends no message. Remove it.
  void handle(@BaggageEntry("user.id") String user, Delivery delivery);

  // error: [MisplacedAnnotation] @BaggageEntry means nothing on a parameter of get(String), which sends no message. Remove it.
  GetResponse get(@BaggageEntry("user.id") String user);

  // error: [MisplacedAnnotation] @Carrier means nothing on answer(Delivery), which takes its message as an argument. Remove it.
  @Carrier
  Map<String, Object> answer(Delivery delivery);

  @Untraced
  // error: [MisplacedAnnotation] @BaggageEntry means nothing on a parameter of flush(String), which sends no message. Remove it.
  void flush(@BaggageEntry("user.id") String user);

  @TracedProducer(destination = "replies", system = "rabbitmq")
  // error: [MisplacedAnnotation] @Carrier means nothing on reply(Map<String, Object>), which pulls no messages. In a traced interface the carrier is a parameter, or what a consumer's method returns that takes none.
  @Carrier
  String reply(@Carrier Map<String, Object> headers);
}

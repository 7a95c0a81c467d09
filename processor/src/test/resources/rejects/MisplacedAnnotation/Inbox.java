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
  void handle(@BaggageEntry("user.id") String user, Delivery delivery);

  GetResponse get(@BaggageEntry("user.id") String user);

  @Carrier
  Map<String, Object> answer(Delivery delivery);

  @Untraced
  void flush(@BaggageEntry("user.id") String user);

  @TracedProducer(destination = "replies", system = "rabbitmq")
  @Carrier
  String reply(@Carrier Map<String, Object> headers);
}

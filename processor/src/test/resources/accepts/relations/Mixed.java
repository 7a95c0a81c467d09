package shop;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.Relation;
import dev.waybill.TracedConsumer;
import java.util.List;

@TracedConsumer(destination = "reminders", relation = Relation.CHILD)
interface Mixed {
  void handle(Delivery delivery);

  void handleAll(List<Delivery> deliveries);

  GetResponse get();
}

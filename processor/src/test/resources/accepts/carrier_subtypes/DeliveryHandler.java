package shop;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import dev.waybill.TracedConsumer;
import java.util.List;

@TracedConsumer(destination = "orders")
interface DeliveryHandler<T extends Delivery> {
  void handle(T delivery);

  <D extends OrderDelivery> void handleOrder(D delivery, Envelope envelope);

  void handleAll(List<T> deliveries);

  OrderDelivery next();
}

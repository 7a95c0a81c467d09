package shop;

import com.rabbitmq.client.GetResponse;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "orders")
interface Orders {
  GetResponse next(String queue);
}

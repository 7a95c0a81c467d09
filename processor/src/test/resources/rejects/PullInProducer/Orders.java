package shop;

import com.rabbitmq.client.GetResponse;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "orders")
interface Orders {
  // error: [PullInProducer] next(String) takes no message and returns GetResponse, but a producer sends messages. Say @TracedConsumer, or @Untraced.
  GetResponse next(String queue);
}

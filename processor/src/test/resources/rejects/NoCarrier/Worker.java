package shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.TracedConsumer;

interface Worker extends Base {
  @TracedConsumer(destination = "tasks")
  void run(Delivery delivery);
}

interface Base {
  @TracedConsumer(destination = "tasks")
  // error: [NoCarrier] work(byte[]) has no carrier: nothing says where the trace context travels. Add a parameter such as @Carrier Map<String, Object> headers, or say @Untraced if no message passes here.
  void work(byte[] body);
}

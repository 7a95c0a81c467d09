package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.Map;

interface Mixed {
  @TracedProducer(destination = "orders")
  void created(AMQP.BasicProperties properties);
  void cancelled(@Carrier Map<String, Object> headers);
}

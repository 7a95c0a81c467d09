package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.Map;

interface Mixed {
  @TracedProducer(destination = "orders")
  void created(AMQP.BasicProperties properties);
  // error: [MisplacedAnnotation] @Carrier means nothing on the parameter headers of cancelled(Map<String, Object>), which is not traced. Put @TracedProducer or @TracedConsumer on the method, or remove @Carrier.
  void cancelled(@Carrier Map<String, Object> headers);
}

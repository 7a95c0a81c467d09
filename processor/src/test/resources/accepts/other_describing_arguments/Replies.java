package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import java.util.Map;

interface Replies {
  @TracedProducer(destination = "replies")
  void reply(Delivery request, AMQP.BasicProperties properties);

  @TracedProducer(destination = "replies", system = "rabbitmq")
  void reply(@Carrier Map<String, Object> headers, AMQP.BasicProperties others);

  @TracedConsumer(destination = "requests.{kind}")
  void handle(String kind, Envelope envelope, @Carrier AMQP.BasicProperties properties, Delivery whole);
}

package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import java.util.List;
import java.util.Map;

interface Batches {
  @TracedConsumer(destination = "tasks")
  // error: [BatchCarrier] List<? extends Delivery> holds several messages, but one call sends or handles one message. Pass one Delivery, or say @Untraced.
  void handle(List<? extends Delivery> deliveries);

  @TracedProducer(destination = "tasks")
  // error: [BatchCarrier] AMQP.BasicProperties[] holds several messages, but one call sends or handles one message. Pass one AMQP.BasicProperties, or say @Untraced.
  void send(AMQP.BasicProperties... all);

  @TracedProducer(destination = "tasks", system = "kafka")
  // error: [BatchCarrier] Iterable<Map<String, String>> holds several messages, but one call sends or handles one message. Pass one Map<String, String>, or say @Untraced.
  void sendAll(@Carrier Iterable<Map<String, String>> headers);
}

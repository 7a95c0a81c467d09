package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

interface Batches {
  @TracedConsumer(destination = "tasks")
  void handle(Iterable<? extends Delivery> deliveries);

  @TracedConsumer(destination = "tasks")
  void handleOne(Optional<Delivery> delivery);

  @TracedConsumer(destination = "tasks")
  Stream<Delivery> poll();

  @TracedConsumer(destination = "tasks")
  List<Optional<Delivery>> pollSome();

  @TracedProducer(destination = "tasks")
  void send(ArrayList<AMQP.BasicProperties> properties);

  @TracedProducer(destination = "tasks", system = "kafka")
  void sendAll(@Carrier Set<Map<String, String>> headers);

  @TracedProducer(destination = "tasks")
  void sendEach(Iterator<Task> tasks);

  record Task(@Carrier Map<String, String> headers) {}
}

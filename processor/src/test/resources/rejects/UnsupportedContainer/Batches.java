package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

interface Batches {
  @TracedConsumer(destination = "tasks")
  // error: [UnsupportedContainer] Iterable<? extends Delivery> cannot be read here and still reach the other side as it was. Use Delivery, List<Delivery>, Collection<Delivery> or Delivery[], or say @Untraced.
  void handle(Iterable<? extends Delivery> deliveries);

  @TracedConsumer(destination = "tasks")
  // error: [UnsupportedContainer] Optional<Delivery> cannot be read here and still reach the other side as it was. Use Delivery, List<Delivery>, Collection<Delivery> or Delivery[], or say @Untraced.
  void handleOne(Optional<Delivery> delivery);

  @TracedConsumer(destination = "tasks")
  // error: [UnsupportedContainer] Stream<Delivery> cannot be read here and still reach the other side as it was. Use Delivery, List<Delivery>, Collection<Delivery> or Delivery[], or say @Untraced.
  Stream<Delivery> poll();

  @TracedProducer(destination = "tasks")
  // error: [UnsupportedContainer] ArrayList<AMQP.BasicProperties> cannot be read here and still reach the other side as it was. Use AMQP.BasicProperties, List<AMQP.BasicProperties>, Collection<AMQP.BasicProperties> or AMQP.BasicProperties[], or say @Untraced.
  void send(ArrayList<AMQP.BasicProperties> properties);

  @TracedProducer(destination = "tasks", system = "kafka")
  // error: [UnsupportedContainer] Set<Map<String, String>> cannot be read here and still reach the other side as it was. Use Map<String, String>, List<Map<String, String>>, Collection<Map<String, String>> or Map<String, String>[], or say @Untraced.
  void sendAll(@Carrier Set<Map<String, String>> headers);

  @TracedProducer(destination = "tasks")
  // error: [UnsupportedContainer] Iterator<Batches.Task> cannot be read here and still reach the other side as it was. Use Batches.Task, List<Batches.Task>, Collection<Batches.Task> or Batches.Task[], or say @Untraced.
  void sendEach(Iterator<Task> tasks);

  record Task(@Carrier Map<String, String> headers) {}
}

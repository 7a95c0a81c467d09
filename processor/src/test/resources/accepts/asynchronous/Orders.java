package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

interface Orders {
  @TracedProducer(destination = "orders")
  CompletableFuture<Void> created(AMQP.BasicProperties properties);

  @TracedProducer(destination = "orders")
  CompletionStage<List<String>> createdAll(List<AMQP.BasicProperties> properties);

  @TracedProducer(destination = "orders", system = "rabbitmq")
  <T, S extends CompletionStage<T>> S changed(T order, Class<S> type, @Carrier Map<String, String> headers);

  @TracedProducer(destination = "orders", system = "rabbitmq")
  <T> CompletionStage<T> asked(@Carrier Map<String, String> headers);

  @TracedConsumer(destination = "orders")
  CompletionStage<?> handle(Delivery delivery);

  @TracedConsumer(destination = "orders")
  CompletableFuture<Integer> handleAll(Delivery[] deliveries);
}

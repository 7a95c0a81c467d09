package shop;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.TracedConsumer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@TracedConsumer(destination = "orders", operation = "get")
interface Inboxes {
  CompletableFuture<GetResponse> get();

  CompletionStage<? extends Optional<Delivery>> next();

  CompletableFuture<List<Delivery>> all();
}

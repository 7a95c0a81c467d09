package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
import dev.waybill.Untraced;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

@TracedProducer(destination = "orders")
interface Orders {
  // error: [AsyncReturnType] created(AMQP.BasicProperties) returns CompletableFuture<Void>: its work outlives the call, so that the span would end too early. Return void or the value itself, or say @Untraced.
  CompletableFuture<Void> created(AMQP.BasicProperties properties);

  // error: [AsyncReturnType] cancelled(AMQP.BasicProperties) returns F: its work outlives the call, so that the span would end too early. Return void or the value itself, or say @Untraced.
  <F extends Future<?>> F cancelled(AMQP.BasicProperties properties);

  @Untraced
  Future<String> state();
}

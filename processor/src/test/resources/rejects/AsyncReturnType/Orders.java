package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import dev.waybill.Untraced;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import kotlin.coroutines.Continuation;
import reactor.core.publisher.Mono;

@TracedProducer(destination = "orders")
interface Orders {
  // error: [AsyncReturnType] created(AMQP.BasicProperties) returns Future<Void>: its work outlives the call, and nothing tells when it ends. Return void, the value itself, or a CompletionStage or CompletableFuture of it; or say @Untraced.
  Future<Void> created(AMQP.BasicProperties properties);

  // error: [AsyncReturnType] cancelled(AMQP.BasicProperties) returns F: its work outlives the call, and nothing tells when it ends. Return void, the value itself, or a CompletionStage or CompletableFuture of it; or say @Untraced.
  <F extends Future<?>> F cancelled(AMQP.BasicProperties properties);

  // error: [AsyncReturnType] confirmed(AMQP.BasicProperties) returns CompletionStage<CompletableFuture<String>>: its work outlives the call, and nothing tells when it ends. Return void, the value itself, or a CompletionStage or CompletableFuture of it; or say @Untraced.
  CompletionStage<CompletableFuture<String>> confirmed(AMQP.BasicProperties properties);

  // error: [AsyncReturnType] sent(AMQP.BasicProperties) returns Mono<String>: its work outlives the call, and nothing tells when it ends. Return void, the value itself, or a CompletionStage or CompletableFuture of it; or say @Untraced.
  Mono<String> sent(AMQP.BasicProperties properties);

  // error: [AsyncReturnType] suspended(AMQP.BasicProperties, Continuation<? super String>) takes a Continuation: its work outlives the call, and nothing tells when it ends. Return void, the value itself, or a CompletionStage or CompletableFuture of it; or say @Untraced.
  Object suspended(AMQP.BasicProperties properties, Continuation<? super String> continuation);

  @Untraced
  Future<String> state();
}

@TracedConsumer(destination = "orders")
interface Inbox {
  // error: [AsyncReturnType] next() returns Mono<Delivery>: its work outlives the call, and nothing tells when it ends. Return void, the value itself, or a CompletionStage or CompletableFuture of it; or say @Untraced.
  Mono<Delivery> next();

  // error: [AsyncReturnType] all() returns Flow.Publisher<Delivery>: its work outlives the call, and nothing tells when it ends. Return void, the value itself, or a CompletionStage or CompletableFuture of it; or say @Untraced.
  Flow.Publisher<Delivery> all();
}

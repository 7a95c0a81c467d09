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
  Future<Void> created(AMQP.BasicProperties properties);

  <F extends Future<?>> F cancelled(AMQP.BasicProperties properties);

  CompletionStage<CompletableFuture<String>> confirmed(AMQP.BasicProperties properties);

  Mono<String> sent(AMQP.BasicProperties properties);

  Object suspended(AMQP.BasicProperties properties, Continuation<? super String> continuation);

  @Untraced
  Future<String> state();
}

@TracedConsumer(destination = "orders")
interface Inbox {
  Mono<Delivery> next();

  Flow.Publisher<Delivery> all();
}

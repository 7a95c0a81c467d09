package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "orders")
// error: [SealedInterface] Orders is sealed, so its wrapper TracedOrders could not implement it. Remove sealed, or annotate an interface that is not sealed.
sealed interface Orders permits RabbitOrders {
  void created(AMQP.BasicProperties properties);
}

final class RabbitOrders implements Orders {
  @Override
  public void created(AMQP.BasicProperties properties) {}
}

package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.KeepBody;
import dev.waybill.TracedProducer;
import dev.waybill.Untraced;
import java.io.Closeable;
import java.util.List;

@TracedProducer(destination = "orders")
interface Orders extends Closeable {
  void created(Order order, AMQP.BasicProperties properties);

  /** Its calls are traced one by one. */
  @KeepBody
  default void createdAll(List<Order> orders) {
    orders.forEach(it -> created(it, null));
  }

  @Untraced
  default int pending() {
    return 0;
  }

  @Untraced
  boolean isOpen();

  default void resent(Order order, AMQP.BasicProperties properties) {
    created(order, properties);
  }

  static Orders none() {
    throw new UnsupportedOperationException();
  }

  private void hidden() {}
}

package shop;

import com.rabbitmq.client.DeliverCallback;
import com.rabbitmq.client.Delivery;
import dev.waybill.Relation;
import dev.waybill.TracedConsumer;

/** @deprecated for tasks of old */
@Deprecated
public final class Outer {
  private Outer() {}

  @FunctionalInterface
  @TracedConsumer(destination = "tasks", relation = Relation.CHILD)
  public interface Tasks<O extends Outer> extends DeliverCallback {
    @Override
    void handle(String tag, Delivery delivery);

    default void handleTwice(String tag, Delivery delivery) {
      handle(tag, delivery);
    }
  }
}

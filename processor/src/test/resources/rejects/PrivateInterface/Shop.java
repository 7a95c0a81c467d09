package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

final class Shop {
  @TracedProducer(destination = "tasks")
  // error: [PrivateInterface] Shop.Tasks is private, so its wrapper TracedShop_Tasks could not name it. Make it package-private at least, and what it is nested in.
  private interface Tasks {
    void run(AMQP.BasicProperties properties);
  }

  private static final class Inner {
    @TracedProducer(destination = "tasks")
    // error: [PrivateInterface] Shop.Inner.Tasks is private, so its wrapper TracedShop_Inner_Tasks could not name it. Make it package-private at least, and what it is nested in.
    interface Tasks {
      void run(AMQP.BasicProperties properties);
    }
  }
}

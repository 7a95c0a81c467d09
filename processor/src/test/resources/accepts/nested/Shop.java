package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import java.util.Map;

public final class Shop {
  private Shop() {}

  @TracedProducer(destination = "orders", system = "rabbitmq")
  public interface Orders {
    void created(Task task, @Carrier Map<String, Object> headers);
  }

  public record Task(String name, @Carrier Map<String, String> carrier) {}

  interface Workers {
    @TracedConsumer(destination = "tasks", system = "rabbitmq")
    interface Tasks {
      void run(Task task);
    }
  }
}

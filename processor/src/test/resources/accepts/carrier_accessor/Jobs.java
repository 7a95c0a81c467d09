package shop;

import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;

public interface Jobs {
  @TracedProducer(destination = "jobs", system = "postgresql")
  void submit(Job job);

  @TracedConsumer(destination = "jobs", system = "postgresql")
  void run(Job job) throws InterruptedException;
}

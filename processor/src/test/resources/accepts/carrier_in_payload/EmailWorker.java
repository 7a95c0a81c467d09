package shop;

import dev.waybill.TracedConsumer;

@TracedConsumer(destination = "emails", system = "redis")
public interface EmailWorker {
  boolean send(EmailTask task);
}

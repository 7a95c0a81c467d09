package shop;

import dev.waybill.TracedProducer;

@TracedProducer(destination = "emails", system = "redis")
public interface EmailOutbox {
  void put(EmailTask task);
}

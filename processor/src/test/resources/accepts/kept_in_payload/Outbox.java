package shop;

import dev.waybill.CreationContext;
import dev.waybill.TracedProducer;
import java.util.List;

@TracedProducer(destination = "emails", system = "kafka", creationContext = CreationContext.KEEP)
interface Outbox {
  void send(EmailTask task);

  void sendAll(List<EmailTask> tasks);

  void run(Job job);
}

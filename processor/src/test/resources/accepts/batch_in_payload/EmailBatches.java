package shop;

import dev.waybill.Carrier;
import dev.waybill.CreationContext;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import java.util.Collection;
import java.util.List;

interface EmailBatches {
  @TracedConsumer(destination = "emails", system = "kafka")
  void handle(List<EmailTask<String>> tasks);

  @TracedConsumer(destination = "emails", system = "kafka")
  <T> void handleAny(Collection<EmailTask<T>> tasks);

  @TracedProducer(destination = "emails", system = "kafka")
  void send(List<EmailTask<String>> tasks);

  @TracedProducer(destination = "emails", system = "kafka")
  void sendUnknown(List<EmailTask<?>> tasks);

  @TracedProducer(destination = "emails", system = "kafka")
  <T> void sendAny(List<EmailTask<T>> tasks);

  @TracedProducer(destination = "emails", system = "kafka")
  void sendAll(Collection<? extends EmailTask<?>> tasks);

  @TracedProducer(destination = "emails", system = "kafka", creationContext = CreationContext.KEEP)
  void resend(EmailTask<?>[] tasks);

  @TracedProducer(destination = "emails", system = "kafka")
  void sendJobs(List<Job> jobs);

  @TracedConsumer(destination = "emails", system = "kafka")
  void handleParcels(@Carrier(adapter = ParcelAdapter.class) List<? extends Parcel> parcels);
}

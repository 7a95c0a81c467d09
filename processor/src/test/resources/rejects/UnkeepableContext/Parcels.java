package shop;

import dev.waybill.Carrier;
import dev.waybill.CreationContext;
import dev.waybill.TracedProducer;
import java.util.List;

// error: [UnkeepableContext] creationContext = KEEP keeps the context that a message holds, but the carrier can only be written. Let its adapter implement TextMapGetter too.
@TracedProducer(destination = "parcels", system = "jms", creationContext = CreationContext.KEEP)
interface Parcels {
  void send(@Carrier(adapter = LabelSetter.class) Parcel parcel);

  // error: [UnkeepableContext] creationContext = KEEP keeps the context that a message holds, but the carrier can only be written. Let its adapter implement TextMapGetter too.
  @TracedProducer(creationContext = CreationContext.KEEP)
  void sendAll(@Carrier(adapter = LabelSetter.class) List<Parcel> parcels);
}

package shop;

import dev.waybill.Carrier;
import dev.waybill.CreationContext;
import dev.waybill.TracedProducer;
import java.util.List;

@TracedProducer(destination = "parcels", system = "jms", creationContext = CreationContext.KEEP)
interface Parcels {
  void send(@Carrier(adapter = LabelSetter.class) Parcel parcel);

  @TracedProducer(creationContext = CreationContext.KEEP)
  void sendAll(@Carrier(adapter = LabelSetter.class) List<Parcel> parcels);
}

package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;

interface Parcels {
  @TracedProducer(destination = "parcels", system = "jms")
  void post(@Carrier(adapter = ParcelAdapter.class) Parcel parcel);

  @TracedProducer(destination = "express", system = "jms")
  void express(@Carrier(adapter = LabelSetter.class) Parcel parcel);

  @TracedConsumer(destination = "parcels", system = "jms")
  void unpack(@Carrier(adapter = ParcelAdapter.class) Parcel parcel);
}

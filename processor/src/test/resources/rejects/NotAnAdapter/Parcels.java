package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "parcels", system = "jms")
interface Parcels {
  // error: [NotAnAdapter] String neither reads nor writes. Implement TextMapGetter<StringBuilder> for a consumer, CarrierWriter<StringBuilder> for a producer.
  void post(@Carrier(adapter = String.class) StringBuilder parcel);

  // error: [NotAnAdapter] int[] neither reads nor writes. Implement TextMapGetter<StringBuilder> for a consumer, CarrierWriter<StringBuilder> for a producer.
  void express(@Carrier(adapter = int[].class) StringBuilder parcel);
}

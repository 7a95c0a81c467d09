package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import io.opentelemetry.context.propagation.TextMapSetter;

@TracedConsumer(destination = "parcels", system = "jms")
interface Parcels {
  // error: [WriteOnlyCarrier] parcel (StringBuilder) can only be written, but a consumer reads the context from its message. Let its adapter implement TextMapGetter too.
  void unpack(@Carrier(adapter = OnlySetter.class) StringBuilder parcel);
}

final class OnlySetter implements TextMapSetter<StringBuilder> {
  @Override
  public void set(StringBuilder parcel, String key, String value) {}
}

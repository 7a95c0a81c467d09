package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import io.opentelemetry.context.propagation.TextMapSetter;

@TracedProducer(destination = "parcels", system = "jms")
interface Parcels {
  // error: [RawAdapter] RawSetter implements TextMapSetter without a type argument. Implement TextMapSetter<StringBuilder>.
  void post(@Carrier(adapter = RawSetter.class) StringBuilder parcel);
}

@SuppressWarnings("rawtypes")
final class RawSetter implements TextMapSetter {
  @Override
  public void set(Object parcel, String key, String value) {}
}

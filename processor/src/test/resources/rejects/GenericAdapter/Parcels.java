package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import io.opentelemetry.context.propagation.TextMapSetter;

@TracedProducer(destination = "parcels", system = "jms")
interface Parcels {
  // error: [GenericAdapter] AnyAdapter has type parameters, which nothing fills. Name a class without any, for StringBuilder.
  void post(@Carrier(adapter = AnyAdapter.class) StringBuilder parcel);
}

final class AnyAdapter<P> implements TextMapSetter<P> {
  @Override
  public void set(P parcel, String key, String value) {}
}

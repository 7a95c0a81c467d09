package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import io.opentelemetry.context.propagation.TextMapSetter;

@TracedProducer(destination = "parcels", system = "jms")
interface Parcels {
  // error: [AdapterOfOtherType] LetterAdapter is an adapter for Integer, not for StringBuilder. Name one for that very type.
  void post(@Carrier(adapter = LetterAdapter.class) StringBuilder parcel);
}

final class LetterAdapter implements TextMapSetter<Integer> {
  @Override
  public void set(Integer letter, String key, String value) {}
}

package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import io.opentelemetry.context.propagation.TextMapSetter;

@TracedProducer(destination = "parcels", system = "jms")
interface Parcels {
  // error: [UncreatableAdapter] The wrapper cannot make an instance of NeedsName. Make it an enum with one constant, or a class with a visible constructor that takes nothing and throws nothing.
  void post(@Carrier(adapter = NeedsName.class) StringBuilder parcel);

  // error: [UncreatableAdapter] The wrapper cannot make an instance of TwoOfThem. Make it an enum with one constant, or a class with a visible constructor that takes nothing and throws nothing.
  void express(@Carrier(adapter = TwoOfThem.class) StringBuilder parcel);

  // error: [UncreatableAdapter] The wrapper cannot make an instance of OnlyAbstract. Make it an enum with one constant, or a class with a visible constructor that takes nothing and throws nothing.
  void air(@Carrier(adapter = OnlyAbstract.class) StringBuilder parcel);
}

final class NeedsName implements TextMapSetter<StringBuilder> {
  NeedsName(String name) {}

  @Override
  public void set(StringBuilder parcel, String key, String value) {}
}

enum TwoOfThem implements TextMapSetter<StringBuilder> {
  ONE,
  OTHER;

  @Override
  public void set(StringBuilder parcel, String key, String value) {}
}

interface OnlyAbstract extends TextMapSetter<StringBuilder> {}

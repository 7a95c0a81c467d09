package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import io.opentelemetry.context.propagation.TextMapSetter;

final class Post {
  @TracedProducer(destination = "parcels", system = "jms")
  interface Parcels {
    // error: [HiddenAdapter] The wrapper, in shop, cannot name Post.Setter. Make it visible there.
    void post(@Carrier(adapter = Setter.class) StringBuilder parcel);
  }

  private static final class Setter implements TextMapSetter<StringBuilder> {
    @Override
    public void set(StringBuilder parcel, String key, String value) {}
  }
}

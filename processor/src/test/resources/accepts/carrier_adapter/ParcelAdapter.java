package shop;

import dev.waybill.runtime.CarrierWriter;
import dev.waybill.runtime.ContextFields;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;

enum ParcelAdapter implements CarrierWriter<Parcel>, TextMapGetter<Parcel> {
  LABEL;

  @Override
  public Parcel write(Parcel parcel, ContextFields fields) {
    return parcel;
  }

  @Override
  @SuppressWarnings("deprecation")
  public Iterable<String> keys(Parcel parcel) {
    return List.of();
  }

  @Override
  public String get(Parcel parcel, String key) {
    return null;
  }
}

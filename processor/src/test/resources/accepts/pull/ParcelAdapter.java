package shop;

import io.opentelemetry.context.propagation.TextMapGetter;

enum ParcelAdapter implements TextMapGetter<Parcel> {
  INSTANCE;

  @Override
  @SuppressWarnings("deprecation")
  public Iterable<String> keys(Parcel parcel) {
    return parcel.labels().keySet();
  }

  @Override
  public String get(Parcel parcel, String key) {
    return parcel == null ? null : parcel.labels().get(key);
  }
}

package shop;

import io.opentelemetry.context.propagation.TextMapSetter;

enum LabelSetter implements TextMapSetter<Parcel> {
  INSTANCE;

  @Override
  public void set(Parcel parcel, String key, String value) {
    parcel.label(key, value);
  }
}

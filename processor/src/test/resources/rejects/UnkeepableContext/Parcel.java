package shop;

final class Parcel {
  void label(String key, String value) {}
}

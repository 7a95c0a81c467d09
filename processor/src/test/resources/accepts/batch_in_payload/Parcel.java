package shop;

import java.util.Map;

class Parcel {
  Map<String, String> labels() {
    return Map.of();
  }
}

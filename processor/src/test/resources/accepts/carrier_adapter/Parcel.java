package shop;

public final class Parcel {
  final StringBuilder label = new StringBuilder();
}

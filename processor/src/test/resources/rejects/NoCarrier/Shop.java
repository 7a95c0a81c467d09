package shop;

import io.opentelemetry.api.OpenTelemetry;

/** The wrapper is there in spite of the errors, so that this class adds none. */
final class Shop {
  private Shop() {}

  static Orders traced(Orders orders) {
    return TracedOrders.wrap(orders, OpenTelemetry.noop());
  }
}

package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Shipments}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedShipments implements Shipments {
  private final Shipments delegate;

  private final Operation<Map<String, String>> sent;

  private final Operation<Map<String, String>> returned;

  private TracedShipments(Shipments delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.sent = telemetry.destination("${shop.exchange}:shipment.{region}.{zone}.{region}")
        .system("rabbitmq")
        .producer(MapAdapter.OF_STRINGS);
    this.returned = telemetry.destination("${shop.exchange}:shipment.{region}.{zone}.{region}")
        .system("rabbitmq")
        .producer(MapAdapter.OF_STRINGS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedShipments wrap(Shipments delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedShipments wrap(Shipments delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedShipments traced ? traced :
        new TracedShipments(delegate, telemetry);
  }

  @Override
  public void sent(String region, int zone, Map<String, String> headers) {
    MessageSpan<Map<String, String>> span = sent
        .prepare()
        .placeholder("region", region)
        .placeholder("zone", zone)
        .start(headers);
    try {
      delegate.sent(region, zone, span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void returned(char region, Object zone, Map<String, String> headers) {
    MessageSpan<Map<String, String>> span = returned
        .prepare()
        .placeholder("region", region)
        .placeholder("zone", zone)
        .start(headers);
    try {
      delegate.returned(region, zone, span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedShipments[" + delegate + "]";
  }
}

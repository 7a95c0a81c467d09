package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.Relation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link OrderListener}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedOrderListener implements OrderListener {
  private final OrderListener delegate;

  private final Operation<Map<String, ?>> created;

  private final Operation<HashMap<String, byte[]>> cancelled;

  private final Operation<Map<String, String>> shipped;

  private TracedOrderListener(OrderListener delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.created = telemetry.destination("orders")
        .system("kafka")
        .relation(Relation.LINK)
        .consumer(MapAdapter.OF_OBJECTS);
    this.cancelled = telemetry.destination("orders")
        .system("kafka")
        .operation("consume")
        .relation(Relation.UNTRUSTED)
        .consumer(MapAdapter.OF_OBJECTS);
    this.shipped = telemetry.destination("orders")
        .system("kafka")
        .relation(Relation.LINK)
        .consumer(MapAdapter.OF_STRINGS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedOrderListener wrap(OrderListener delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedOrderListener wrap(OrderListener delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedOrderListener traced ? traced :
        new TracedOrderListener(delegate, telemetry);
  }

  @Override
  public int created(Order order, Map<String, ?> headers) {
    MessageSpan<Map<String, ?>> span = created.start(headers);
    try {
      return delegate.created(order, headers);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public int cancelled(Order order, HashMap<String, byte[]> headers) {
    MessageSpan<HashMap<String, byte[]>> span = cancelled.start(headers);
    try {
      return delegate.cancelled(order, headers);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public int shipped(Order order, Map<String, String> headers) {
    MessageSpan<Map<String, String>> span = shipped.start(headers);
    try {
      return delegate.shipped(order, headers);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedOrderListener[" + delegate + "]";
  }
}

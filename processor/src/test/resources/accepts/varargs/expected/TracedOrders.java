package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Orders}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedOrders implements Orders {
  private final Orders delegate;

  private final Operation<Map<String, Object>> created;

  private final Operation<Map<String, Object>> grouped;

  private final Operation<Map<String, Object>> any;

  private final Operation<Map<String, Object>> matrix;

  private TracedOrders(Orders delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.created = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(MapAdapter.OF_OBJECTS);
    this.grouped = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(MapAdapter.OF_OBJECTS);
    this.any = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(MapAdapter.OF_OBJECTS);
    this.matrix = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(MapAdapter.OF_OBJECTS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedOrders wrap(Orders delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedOrders wrap(Orders delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedOrders traced ? traced : new TracedOrders(delegate, telemetry);
  }

  @Override
  public void created(Map<String, Object> headers, Order... orders) {
    MessageSpan<Map<String, Object>> span = created.start(headers);
    try {
      delegate.created(span.inject(headers), orders);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public void grouped(Map<String, Object> headers, List<Order>... orders) {
    MessageSpan<Map<String, Object>> span = grouped.start(headers);
    try {
      delegate.grouped(span.inject(headers), orders);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> void any(Map<String, Object> headers, T... orders) {
    MessageSpan<Map<String, Object>> span = any.start(headers);
    try {
      delegate.any(span.inject(headers), orders);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void matrix(Map<String, Object> headers, int[][] cells, long... totals) {
    MessageSpan<Map<String, Object>> span = matrix.start(headers);
    try {
      delegate.matrix(span.inject(headers), cells, totals);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedOrders[" + delegate + "]";
  }
}

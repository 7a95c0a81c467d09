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
import org.jspecify.annotations.NullMarked;
import shop.both.NonNull;

/**
 * Traces the messages of {@link Orders}.
 */
@NullMarked
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
public final class TracedOrders implements Orders {
  private final Orders delegate;

  private final Operation<Map<String, Object>> created;

  private final Operation<Map<String, Object>> dropped;

  private TracedOrders(Orders delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.created = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(MapAdapter.OF_OBJECTS);
    this.dropped = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(MapAdapter.OF_OBJECTS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  public static TracedOrders wrap(Orders delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  public static TracedOrders wrap(Orders delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedOrders traced ? traced : new TracedOrders(delegate, telemetry);
  }

  @Override
  @Nullable
  public String created(@Nullable Order order, @NonNull String note, @NonNull String[] tags,
      Map<String, Object> headers) {
    MessageSpan<Map<String, Object>> span = created.start(headers);
    try {
      return delegate.created(order, note, tags, span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public @NonNull String dropped(@Nullable Map<String, Object> headers) {
    MessageSpan<Map<String, Object>> span = dropped.start(headers);
    try {
      return delegate.dropped(span.inject(headers));
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

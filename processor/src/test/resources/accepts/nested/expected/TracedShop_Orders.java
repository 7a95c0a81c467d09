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
 * Traces the messages of {@link Shop.Orders}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
public final class TracedShop_Orders implements Shop.Orders {
  private final Shop.Orders delegate;

  private final Operation<Map<String, Object>> created;

  private TracedShop_Orders(Shop.Orders delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.created = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(MapAdapter.OF_OBJECTS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  public static TracedShop_Orders wrap(Shop.Orders delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  public static TracedShop_Orders wrap(Shop.Orders delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedShop_Orders traced ? traced :
        new TracedShop_Orders(delegate, telemetry);
  }

  @Override
  public void created(Shop.Task task, Map<String, Object> headers) {
    MessageSpan<Map<String, Object>> span = created.start(headers);
    try {
      delegate.created(task, span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedShop_Orders[" + delegate + "]";
  }
}

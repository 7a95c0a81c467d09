package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Orders}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
public final class TracedOrders implements Orders {
  private final Orders delegate;

  private final Operation<Map<String, Object>> created;

  private TracedOrders(Orders delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.created = telemetry.destination("orders:order.{region}.created")
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
  public void created(Order order, String region, Map<String, Object> headers) throws IOException {
    MessageSpan<Map<String, Object>> span = created.prepare().placeholder("region", region).start(headers);
    try {
      delegate.created(order, region, span.inject(headers));
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

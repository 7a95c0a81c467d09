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
 * Traces the messages of {@link OldOrders}.
 */
@Deprecated
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
public final class TracedOldOrders implements OldOrders {
  private final OldOrders delegate;

  private final Operation<Map<String, Object>> created;

  private TracedOldOrders(OldOrders delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.created = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(MapAdapter.OF_OBJECTS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  public static TracedOldOrders wrap(OldOrders delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  public static TracedOldOrders wrap(OldOrders delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedOldOrders traced ? traced :
        new TracedOldOrders(delegate, telemetry);
  }

  @Override
  public void created(OldOrder order, Map<String, Object> headers) {
    MessageSpan<Map<String, Object>> span = created.start(headers);
    try {
      delegate.created(order, span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedOldOrders[" + delegate + "]";
  }
}

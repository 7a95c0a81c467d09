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
 * Traces the messages of {@link OrderSource}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedOrderSource implements OrderSource {
  private final OrderSource delegate;

  private final Operation<Map<String, Object>> next;

  private TracedOrderSource(OrderSource delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.next = telemetry.destination("orders")
        .system("rabbitmq")
        .receiver(dev.waybill.runtime.Messages.single(), MapAdapter.OF_OBJECTS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedOrderSource wrap(OrderSource delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedOrderSource wrap(OrderSource delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedOrderSource traced ? traced :
        new TracedOrderSource(delegate, telemetry);
  }

  @Override
  public Map<String, Object> next() {
    MessageSpan<Map<String, Object>> span = next.start();
    try {
      return span.received(delegate.next());
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void close() {
    delegate.close();
  }

  @Override
  public String toString() {
    return "TracedOrderSource[" + delegate + "]";
  }
}

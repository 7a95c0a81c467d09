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
 * Traces the messages of {@link OrderSender}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedOrderSender implements OrderSender {
  private final OrderSender delegate;

  private final Operation<Map<String, Object>> send;

  private TracedOrderSender(OrderSender delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.send = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(MapAdapter.OF_OBJECTS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedOrderSender wrap(OrderSender delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedOrderSender wrap(OrderSender delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedOrderSender traced ? traced :
        new TracedOrderSender(delegate, telemetry);
  }

  @Override
  public void send(String message, Map<String, Object> headers) {
    MessageSpan<Map<String, Object>> span = send.start(headers);
    try {
      delegate.send(message, span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void flush() {
    delegate.flush();
  }

  @Override
  public String toString() {
    return "TracedOrderSender[" + delegate + "]";
  }
}

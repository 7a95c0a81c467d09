package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link OrderTopic}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
public final class TracedOrderTopic implements OrderTopic {
  private final OrderTopic delegate;

  private final Operation<Map<String, Object>> publish;

  private TracedOrderTopic(OrderTopic delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.publish = telemetry.destination("orders")
        .system("jms")
        .producer(MapAdapter.OF_OBJECTS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  public static TracedOrderTopic wrap(OrderTopic delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  public static TracedOrderTopic wrap(OrderTopic delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedOrderTopic traced ? traced :
        new TracedOrderTopic(delegate, telemetry);
  }

  @Override
  public Order publish(String key, List<? extends Order> values, Map<String, Object> headers) throws
      IOException {
    MessageSpan<Map<String, Object>> span = publish.start(headers);
    try {
      return delegate.publish(key, values, span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedOrderTopic[" + delegate + "]";
  }
}

package shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.DeliveryAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link TaskHandler}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedTaskHandler implements TaskHandler {
  private final TaskHandler delegate;

  private final Operation<Delivery> handle;

  private TracedTaskHandler(TaskHandler delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.handle = telemetry.destination("task_queue")
        .system("rabbitmq")
        .consumer(DeliveryAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedTaskHandler wrap(TaskHandler delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedTaskHandler wrap(TaskHandler delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedTaskHandler traced ? traced :
        new TracedTaskHandler(delegate, telemetry);
  }

  @Override
  public void handle(String string, Delivery delivery) throws IOException {
    MessageSpan<Delivery> span = handle.start(delivery);
    try {
      delegate.handle(string, delivery);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedTaskHandler[" + delegate + "]";
  }
}

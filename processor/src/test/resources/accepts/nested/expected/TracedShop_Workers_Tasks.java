package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.InsideAdapter;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Shop.Workers.Tasks}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedShop_Workers_Tasks implements Shop.Workers.Tasks {
  private final Shop.Workers.Tasks delegate;

  private final Operation<Shop.Task> run;

  private TracedShop_Workers_Tasks(Shop.Workers.Tasks delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.run = telemetry.destination("tasks")
        .system("rabbitmq")
        .consumer(InsideAdapter.reading(Shop.Task::carrier, MapAdapter.OF_STRINGS));
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedShop_Workers_Tasks wrap(Shop.Workers.Tasks delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedShop_Workers_Tasks wrap(Shop.Workers.Tasks delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedShop_Workers_Tasks traced ? traced :
        new TracedShop_Workers_Tasks(delegate, telemetry);
  }

  @Override
  public void run(Shop.Task task) {
    MessageSpan<Shop.Task> span = run.start(task);
    try {
      delegate.run(task);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedShop_Workers_Tasks[" + delegate + "]";
  }
}

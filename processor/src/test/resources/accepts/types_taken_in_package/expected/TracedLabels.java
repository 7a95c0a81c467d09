package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Labels}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
public final class TracedLabels implements Labels {
  private final Labels delegate;

  private final Operation<Map<java.lang.String, Object>> print;

  private TracedLabels(Labels delegate, WaybillTelemetry telemetry) {
    this.delegate = java.util.Objects.requireNonNull(delegate, "delegate");
    this.print = telemetry.destination("labels")
        .system("jms")
        .producer(MapAdapter.OF_OBJECTS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  public static TracedLabels wrap(Labels delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  public static TracedLabels wrap(Labels delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedLabels traced ? traced : new TracedLabels(delegate, telemetry);
  }

  @java.lang.Override
  public java.lang.String print(String text, Objects objects,
      Map<java.lang.String, Object> headers) {
    MessageSpan<Map<java.lang.String, Object>> span = print.start(headers);
    try {
      return delegate.print(text, objects, span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @java.lang.Override
  public java.lang.String toString() {
    return "TracedLabels[" + delegate + "]";
  }
}

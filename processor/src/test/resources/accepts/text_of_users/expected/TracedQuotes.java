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
 * Traces the messages of {@link Quotes}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedQuotes implements Quotes {
  private final Quotes delegate;

  private final Operation<Map<String, Object>> created;

  private TracedQuotes(Quotes delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.created = telemetry.destination("$L $S \"quoted\" \\ */ \\u002a/ $${x}\n"
            + "line")
        .system("gr\u00f6\u00dfe $T")
        .operation("\tsend")
        .producer(MapAdapter.OF_OBJECTS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedQuotes wrap(Quotes delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedQuotes wrap(Quotes delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedQuotes traced ? traced : new TracedQuotes(delegate, telemetry);
  }

  @Override
  public void created(Map<String, Object> headers) {
    MessageSpan<Map<String, Object>> span = created.start(headers);
    try {
      delegate.created(span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedQuotes[" + delegate + "]";
  }
}

package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Publisher}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedPublisher implements Publisher {
  private final Publisher delegate;

  private final Operation<Map<String, Object>> publish;

  private final Operation<HashMap<String, Object>> handle;

  private final Operation<Map<String, Object>> largest;

  private TracedPublisher(Publisher delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.publish = telemetry.destination("events")
        .system("jms")
        .producer(MapAdapter.OF_OBJECTS);
    this.handle = telemetry.destination("events")
        .system("jms")
        .consumer(MapAdapter.OF_OBJECTS);
    this.largest = telemetry.destination("events")
        .system("jms")
        .consumer(MapAdapter.OF_OBJECTS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedPublisher wrap(Publisher delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedPublisher wrap(Publisher delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedPublisher traced ? traced :
        new TracedPublisher(delegate, telemetry);
  }

  @Override
  public <T extends Number & Comparable<T>, E extends Exception> T publish(T event,
      Class<? super T> type, Map<String, Object> headers) throws E {
    MessageSpan<Map<String, Object>> span = publish.start(headers);
    try {
      return delegate.<T, E>publish(event, type, span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public <H extends HashMap<String, Object> & Serializable, V> void handle(List<V> events,
      H headers) {
    MessageSpan<HashMap<String, Object>> span = handle.start(headers);
    try {
      delegate.handle(events, headers);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public <D extends Object & Comparable<? super D>> D largest(List<? extends D> events,
      Map<String, Object> headers) {
    MessageSpan<Map<String, Object>> span = largest.start(headers);
    try {
      return delegate.<D>largest(events, headers);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedPublisher[" + delegate + "]";
  }
}

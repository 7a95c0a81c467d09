package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Topic}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
public final class TracedTopic<K extends Comparable<? super K> & Serializable, V, X extends Exception> implements Topic<K, V, X> {
  private final Topic<K, V, X> delegate;

  private final Operation<Map<String, Object>> publish;

  private TracedTopic(Topic<K, V, X> delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.publish = telemetry.destination("topic")
        .system("jms")
        .producer(MapAdapter.OF_OBJECTS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  public static <K extends Comparable<? super K> & Serializable, V, X extends Exception> TracedTopic<K, V, X> wrap(
      Topic<K, V, X> delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  public static <K extends Comparable<? super K> & Serializable, V, X extends Exception> TracedTopic<K, V, X> wrap(
      Topic<K, V, X> delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedTopic<K, V, X> traced ? traced :
        new TracedTopic<>(delegate, telemetry);
  }

  @Override
  public V publish(K key, List<? extends V> values, Map<String, Object> headers) throws X {
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
    return "TracedTopic[" + delegate + "]";
  }
}

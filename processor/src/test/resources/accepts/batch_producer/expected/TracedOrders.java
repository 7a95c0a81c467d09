package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.BasicPropertiesAdapter;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Messages;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Orders}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedOrders implements Orders {
  private final Orders delegate;

  private final Operation<List<AMQP.BasicProperties>> created;

  private final Operation<AMQP.BasicProperties[]> changed;

  private final Operation<Collection<Map<String, Object>>> cancelled;

  private final Operation<List<Map<String, String>>> forwarded;

  private final Operation<List<? extends Map<String, String>>> shipped;

  private TracedOrders(Orders delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.created = telemetry.destination("orders")
        .system("rabbitmq")
        .batchProducer(Messages.inList(), BasicPropertiesAdapter.INSTANCE);
    this.changed = telemetry.destination("orders")
        .system("rabbitmq")
        .batchProducer(Messages.inArray(), BasicPropertiesAdapter.INSTANCE);
    this.cancelled = telemetry.destination("orders")
        .system("rabbitmq")
        .oneSpan()
        .batchProducer(Messages.inCollection(), MapAdapter.OF_OBJECTS);
    this.forwarded = telemetry.destination("orders")
        .system("rabbitmq")
        .oneSpan()
        .keepingBatchProducer(Messages.inList(), MapAdapter.OF_STRINGS, MapAdapter.OF_STRINGS);
    this.shipped = telemetry.destination("orders")
        .system("rabbitmq")
        .batchProducer(Messages.inList(), MapAdapter.OF_STRINGS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedOrders wrap(Orders delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedOrders wrap(Orders delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedOrders traced ? traced : new TracedOrders(delegate, telemetry);
  }

  @Override
  public void created(List<AMQP.BasicProperties> properties) throws IOException {
    MessageSpan<List<AMQP.BasicProperties>> span = created.start(properties);
    try {
      delegate.created(span.inject(properties));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public int changed(AMQP.BasicProperties... properties) {
    MessageSpan<AMQP.BasicProperties[]> span = changed.start(properties);
    try {
      return delegate.changed(span.inject(properties));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void cancelled(Collection<Map<String, Object>> headers) {
    MessageSpan<Collection<Map<String, Object>>> span = cancelled.start(headers);
    try {
      delegate.cancelled(span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void forwarded(List<Map<String, String>> headers) {
    MessageSpan<List<Map<String, String>>> span = forwarded.start(headers);
    try {
      delegate.forwarded(span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void shipped(List<? extends Map<String, String>> headers) {
    MessageSpan<List<? extends Map<String, String>>> span = shipped.start(headers);
    try {
      delegate.shipped(span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedOrders[" + delegate + "]";
  }
}

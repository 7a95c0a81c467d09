package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.BasicPropertiesAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Orders}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedOrders implements Orders {
  private final Orders delegate;

  private final Operation<AMQP.BasicProperties> created;

  private final Operation<AMQP.BasicProperties> resent;

  private TracedOrders(Orders delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.created = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(BasicPropertiesAdapter.INSTANCE);
    this.resent = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(BasicPropertiesAdapter.INSTANCE);
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
  public void created(Order order, AMQP.BasicProperties properties) {
    MessageSpan<AMQP.BasicProperties> span = created.start(properties);
    try {
      delegate.created(order, span.inject(properties));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public int pending() {
    return delegate.pending();
  }

  @Override
  public boolean isOpen() {
    return delegate.isOpen();
  }

  @Override
  public void resent(Order order, AMQP.BasicProperties properties) {
    MessageSpan<AMQP.BasicProperties> span = resent.start(properties);
    try {
      delegate.resent(order, span.inject(properties));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void close() throws IOException {
    delegate.close();
  }

  @Override
  public String toString() {
    return "TracedOrders[" + delegate + "]";
  }
}

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
 * Traces the messages of {@link OrderSender}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedOrderSender implements OrderSender {
  private final OrderSender delegate;

  private final Operation<AMQP.BasicProperties> stage;

  private final Operation<AMQP.BasicProperties> send;

  private TracedOrderSender(OrderSender delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.stage = telemetry.destination("drafts")
        .system("rabbitmq")
        .operation("stage")
        .producer(BasicPropertiesAdapter.INSTANCE);
    this.send = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(BasicPropertiesAdapter.INSTANCE);
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
  public Object stage(Order message, AMQP.BasicProperties properties) throws IOException {
    MessageSpan<AMQP.BasicProperties> span = stage.start(properties);
    try {
      return delegate.stage(message, span.inject(properties));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public Long send(Order message, AMQP.BasicProperties properties) throws IOException {
    MessageSpan<AMQP.BasicProperties> span = send.start(properties);
    try {
      return delegate.send(message, span.inject(properties));
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

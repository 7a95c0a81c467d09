package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.BasicPropertiesAdapter;
import dev.waybill.runtime.DeliveryAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Gateway}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedGateway implements Gateway {
  private final Gateway delegate;

  private final Operation<AMQP.BasicProperties> send;

  private final Operation<Delivery> receive;

  private TracedGateway(Gateway delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.send = telemetry.destination("orders")
        .system("rabbitmq")
        .operation("publish")
        .producer(BasicPropertiesAdapter.INSTANCE);
    this.receive = telemetry.destination("replies")
        .system("rabbitmq")
        .consumer(DeliveryAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedGateway wrap(Gateway delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedGateway wrap(Gateway delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedGateway traced ? traced :
        new TracedGateway(delegate, telemetry);
  }

  @Override
  public void send(AMQP.BasicProperties properties, byte[] body) {
    MessageSpan<AMQP.BasicProperties> span = send.start(properties);
    try {
      delegate.send(span.inject(properties), body);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void receive(Delivery delivery) {
    MessageSpan<Delivery> span = receive.start(delivery);
    try {
      delegate.receive(delivery);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public boolean isOpen() {
    return delegate.isOpen();
  }

  @Override
  public String toString() {
    return "TracedGateway[" + delegate + "]";
  }
}

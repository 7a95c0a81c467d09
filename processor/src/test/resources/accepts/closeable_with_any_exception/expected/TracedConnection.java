package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.BasicPropertiesAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Connection}.
 */
@SuppressWarnings("try")
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedConnection implements Connection {
  private final Connection delegate;

  private final Operation<AMQP.BasicProperties> send;

  private TracedConnection(Connection delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.send = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(BasicPropertiesAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedConnection wrap(Connection delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedConnection wrap(Connection delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedConnection traced ? traced :
        new TracedConnection(delegate, telemetry);
  }

  @Override
  public void send(AMQP.BasicProperties properties) {
    MessageSpan<AMQP.BasicProperties> span = send.start(properties);
    try {
      delegate.send(span.inject(properties));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void close() throws Exception {
    delegate.close();
  }

  @Override
  public String toString() {
    return "TracedConnection[" + delegate + "]";
  }
}

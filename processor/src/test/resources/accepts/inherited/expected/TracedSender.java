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
 * Traces the messages of {@link Sender}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedSender<T> implements Sender<T> {
  private final Sender<T> delegate;

  private final Operation<AMQP.BasicProperties> stage;

  private TracedSender(Sender<T> delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.stage = telemetry.destination("drafts")
        .system("rabbitmq")
        .operation("stage")
        .producer(BasicPropertiesAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static <T> TracedSender<T> wrap(Sender<T> delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static <T> TracedSender<T> wrap(Sender<T> delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedSender<T> traced ? traced :
        new TracedSender<>(delegate, telemetry);
  }

  @Override
  public Object stage(T message, AMQP.BasicProperties properties) throws IOException {
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
  public Object send(Order message, AMQP.BasicProperties properties) throws IOException,
      InterruptedException {
    return delegate.send(message, properties);
  }

  @Override
  public void flush() {
    delegate.flush();
  }

  @Override
  public String toString() {
    return "TracedSender[" + delegate + "]";
  }
}

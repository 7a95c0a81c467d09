package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.BasicPropertiesAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link AnySender}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedAnySender implements AnySender {
  private final AnySender delegate;

  private final Operation<AMQP.BasicProperties> send;

  private TracedAnySender(AnySender delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.send = telemetry.destination("anything")
        .system("rabbitmq")
        .producer(BasicPropertiesAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedAnySender wrap(AnySender delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedAnySender wrap(AnySender delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedAnySender traced ? traced :
        new TracedAnySender(delegate, telemetry);
  }

  @Override
  @SuppressWarnings({
      "rawtypes",
      "unchecked"
  })
  public List send(Object message, AMQP.BasicProperties properties) {
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
  @SuppressWarnings("rawtypes")
  public List sent() {
    return delegate.sent();
  }

  @Override
  public String toString() {
    return "TracedAnySender[" + delegate + "]";
  }
}

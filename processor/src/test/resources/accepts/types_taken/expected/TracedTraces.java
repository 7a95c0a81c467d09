package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.BasicPropertiesAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Traces}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
public final class TracedTraces implements Traces {
  private final Traces delegate;

  private final dev.waybill.runtime.Operation<com.rabbitmq.client.AMQP.BasicProperties> finished;

  private final dev.waybill.runtime.Operation<com.rabbitmq.client.AMQP.BasicProperties> named;

  private TracedTraces(Traces delegate, WaybillTelemetry telemetry) {
    this.delegate = java.util.Objects.requireNonNull(delegate, "delegate");
    this.finished = telemetry.destination("traces")
        .system("rabbitmq")
        .producer(BasicPropertiesAdapter.INSTANCE);
    this.named = telemetry.destination("traces")
        .system("rabbitmq")
        .producer(BasicPropertiesAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  public static TracedTraces wrap(Traces delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  public static TracedTraces wrap(Traces delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedTraces traced ? traced : new TracedTraces(delegate, telemetry);
  }

  @Override
  public void finished(Traces.Span span, Traces.String text,
      com.rabbitmq.client.AMQP.BasicProperties properties, Traces.Order order) {
    MessageSpan<com.rabbitmq.client.AMQP.BasicProperties> span_ = finished.start(properties);
    try {
      delegate.finished(span, text, span_.inject(properties), order);
    } catch (Throwable failure) {
      span_.fail(failure);
      throw failure;
    } finally {
      span_.close();
    }
  }

  @Override
  public <MessageSpan> java.lang.String named(MessageSpan span,
      com.rabbitmq.client.AMQP.BasicProperties properties) {
    dev.waybill.runtime.MessageSpan<com.rabbitmq.client.AMQP.BasicProperties> span_ = named.start(properties);
    try {
      return delegate.named(span, span_.inject(properties));
    } catch (Throwable failure) {
      span_.fail(failure);
      throw failure;
    } finally {
      span_.close();
    }
  }

  @Override
  public java.lang.String toString() {
    return "TracedTraces[" + delegate + "]";
  }
}

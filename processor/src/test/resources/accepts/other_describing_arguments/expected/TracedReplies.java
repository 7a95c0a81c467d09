package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.BasicPropertiesAdapter;
import dev.waybill.runtime.DeliveryAdapter;
import dev.waybill.runtime.EnvelopeAdapter;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Replies}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedReplies implements Replies {
  private final Replies delegate;

  private final Operation<AMQP.BasicProperties> reply;

  private final Operation<Map<String, Object>> reply2;

  private final Operation<AMQP.BasicProperties> handle;

  private TracedReplies(Replies delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.reply = telemetry.destination("replies")
        .system("rabbitmq")
        .producer(BasicPropertiesAdapter.INSTANCE);
    this.reply2 = telemetry.destination("replies")
        .system("rabbitmq")
        .producer(MapAdapter.OF_OBJECTS);
    this.handle = telemetry.destination("requests.{kind}")
        .system("rabbitmq")
        .consumer(BasicPropertiesAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedReplies wrap(Replies delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedReplies wrap(Replies delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedReplies traced ? traced :
        new TracedReplies(delegate, telemetry);
  }

  @Override
  public void reply(Delivery request, AMQP.BasicProperties properties) {
    MessageSpan<AMQP.BasicProperties> span = reply.start(properties);
    try {
      delegate.reply(request, span.inject(properties));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void reply(Map<String, Object> headers, AMQP.BasicProperties others) {
    MessageSpan<Map<String, Object>> span = reply2
        .prepare()
        .describedBy(BasicPropertiesAdapter.INSTANCE, others)
        .start(headers);
    try {
      delegate.reply(span.inject(headers), others);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void handle(String kind, Envelope envelope, AMQP.BasicProperties properties,
      Delivery whole) {
    MessageSpan<AMQP.BasicProperties> span = handle
        .prepare()
        .placeholder("kind", kind)
        .describedBy(EnvelopeAdapter.INSTANCE, envelope)
        .describedBy(DeliveryAdapter.INSTANCE, whole)
        .start(properties);
    try {
      delegate.handle(kind, envelope, properties, whole);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedReplies[" + delegate + "]";
  }
}

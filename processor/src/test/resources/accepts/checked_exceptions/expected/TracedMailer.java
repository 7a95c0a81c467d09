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
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Mailer}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedMailer implements Mailer {
  private final Mailer delegate;

  private final Operation<AMQP.BasicProperties> send;

  private TracedMailer(Mailer delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.send = telemetry.destination("mails")
        .system("rabbitmq")
        .producer(BasicPropertiesAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedMailer wrap(Mailer delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedMailer wrap(Mailer delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedMailer traced ? traced : new TracedMailer(delegate, telemetry);
  }

  @Override
  public String send(AMQP.BasicProperties properties, byte[] body) throws IOException,
      TimeoutException {
    MessageSpan<AMQP.BasicProperties> span = send.start(properties);
    try {
      return delegate.send(span.inject(properties), body);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedMailer[" + delegate + "]";
  }
}

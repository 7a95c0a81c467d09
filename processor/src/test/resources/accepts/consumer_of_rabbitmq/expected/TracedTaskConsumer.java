package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.BasicPropertiesAdapter;
import dev.waybill.runtime.EnvelopeAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link TaskConsumer}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
public final class TracedTaskConsumer implements TaskConsumer {
  private final TaskConsumer delegate;

  private final Operation<AMQP.BasicProperties> handleDelivery;

  private TracedTaskConsumer(TaskConsumer delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.handleDelivery = telemetry.destination("task_queue")
        .system("rabbitmq")
        .consumer(BasicPropertiesAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  public static TracedTaskConsumer wrap(TaskConsumer delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  public static TracedTaskConsumer wrap(TaskConsumer delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedTaskConsumer traced ? traced :
        new TracedTaskConsumer(delegate, telemetry);
  }

  @Override
  public void handleConsumeOk(String string) {
    delegate.handleConsumeOk(string);
  }

  @Override
  public void handleCancelOk(String string) {
    delegate.handleCancelOk(string);
  }

  @Override
  public void handleCancel(String string) throws IOException {
    delegate.handleCancel(string);
  }

  @Override
  public void handleShutdownSignal(String string, ShutdownSignalException shutdownSignalException) {
    delegate.handleShutdownSignal(string, shutdownSignalException);
  }

  @Override
  public void handleRecoverOk(String string) {
    delegate.handleRecoverOk(string);
  }

  @Override
  public void handleDelivery(String string, Envelope envelope, AMQP.BasicProperties basicProperties,
      byte[] bs) throws IOException {
    MessageSpan<AMQP.BasicProperties> span = handleDelivery
        .prepare()
        .describedBy(EnvelopeAdapter.INSTANCE, envelope)
        .start(basicProperties);
    try {
      delegate.handleDelivery(string, envelope, basicProperties, bs);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedTaskConsumer[" + delegate + "]";
  }
}

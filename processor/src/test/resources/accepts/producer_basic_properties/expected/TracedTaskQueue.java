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
 * Traces the messages of {@link TaskQueue}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
public final class TracedTaskQueue implements TaskQueue {
  private final TaskQueue delegate;

  private final Operation<AMQP.BasicProperties> publish;

  private TracedTaskQueue(TaskQueue delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.publish = telemetry.destination("task_queue")
        .system("rabbitmq")
        .producer(BasicPropertiesAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  public static TracedTaskQueue wrap(TaskQueue delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  public static TracedTaskQueue wrap(TaskQueue delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedTaskQueue traced ? traced :
        new TracedTaskQueue(delegate, telemetry);
  }

  @Override
  public void publish(AMQP.BasicProperties properties, byte[] body) throws IOException {
    MessageSpan<AMQP.BasicProperties> span = publish.start(properties);
    try {
      delegate.publish(span.inject(properties), body);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedTaskQueue[" + delegate + "]";
  }
}

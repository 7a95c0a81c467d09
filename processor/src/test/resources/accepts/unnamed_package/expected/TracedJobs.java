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
 * Traces the messages of {@link Jobs}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedJobs implements Jobs {
  private final Jobs delegate;

  private final Operation<AMQP.BasicProperties> submit;

  private TracedJobs(Jobs delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.submit = telemetry.destination("jobs")
        .system("rabbitmq")
        .producer(BasicPropertiesAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedJobs wrap(Jobs delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedJobs wrap(Jobs delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedJobs traced ? traced : new TracedJobs(delegate, telemetry);
  }

  @Override
  public void submit(AMQP.BasicProperties properties) {
    MessageSpan<AMQP.BasicProperties> span = submit.start(properties);
    try {
      delegate.submit(span.inject(properties));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedJobs[" + delegate + "]";
  }
}

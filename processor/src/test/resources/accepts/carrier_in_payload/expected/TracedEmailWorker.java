package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.InsideAdapter;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link EmailWorker}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
public final class TracedEmailWorker implements EmailWorker {
  private final EmailWorker delegate;

  private final Operation<EmailTask> send;

  private TracedEmailWorker(EmailWorker delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.send = telemetry.destination("emails")
        .system("redis")
        .consumer(InsideAdapter.reading(EmailTask::carrier, MapAdapter.OF_STRINGS));
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  public static TracedEmailWorker wrap(EmailWorker delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  public static TracedEmailWorker wrap(EmailWorker delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedEmailWorker traced ? traced :
        new TracedEmailWorker(delegate, telemetry);
  }

  @Override
  public boolean send(EmailTask task) {
    MessageSpan<EmailTask> span = send.start(task);
    try {
      return delegate.send(task);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedEmailWorker[" + delegate + "]";
  }
}

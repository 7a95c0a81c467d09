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
 * Traces the messages of {@link EmailOutbox}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
public final class TracedEmailOutbox implements EmailOutbox {
  private final EmailOutbox delegate;

  private final Operation<EmailTask> put;

  private TracedEmailOutbox(EmailOutbox delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.put = telemetry.destination("emails")
        .system("redis")
        .producer(InsideAdapter.writing(
            EmailTask::carrier,
            (emailTask, carrier) -> new EmailTask(emailTask.to(), carrier, emailTask.attempts()),
            MapAdapter.OF_STRINGS));
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  public static TracedEmailOutbox wrap(EmailOutbox delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  public static TracedEmailOutbox wrap(EmailOutbox delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedEmailOutbox traced ? traced :
        new TracedEmailOutbox(delegate, telemetry);
  }

  @Override
  public void put(EmailTask task) {
    MessageSpan<EmailTask> span = put.start(task);
    try {
      delegate.put(span.inject(task));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedEmailOutbox[" + delegate + "]";
  }
}

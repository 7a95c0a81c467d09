package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.InsideAdapter;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Messages;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Outbox}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedOutbox implements Outbox {
  private final Outbox delegate;

  private final Operation<EmailTask> send;

  private final Operation<List<EmailTask>> sendAll;

  private final Operation<Job> run;

  private TracedOutbox(Outbox delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.send = telemetry.destination("emails")
        .system("kafka")
        .keepingProducer(
            InsideAdapter.writing(
                EmailTask::carrier,
                (emailTask, carrier) -> new EmailTask(emailTask.to(), carrier),
                MapAdapter.OF_STRINGS),
            InsideAdapter.reading(EmailTask::carrier, MapAdapter.OF_STRINGS));
    this.sendAll = telemetry.destination("emails")
        .system("kafka")
        .keepingBatchProducer(
            Messages.inList(),
            InsideAdapter.writing(
                EmailTask::carrier,
                (emailTask, carrier) -> new EmailTask(emailTask.to(), carrier),
                MapAdapter.OF_STRINGS),
            InsideAdapter.reading(EmailTask::carrier, MapAdapter.OF_STRINGS));
    this.run = telemetry.destination("emails")
        .system("kafka")
        .keepingProducer(InsideAdapter.writingInto(Job::headers), InsideAdapter.reading(Job::headers, MapAdapter.OF_STRINGS));
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedOutbox wrap(Outbox delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedOutbox wrap(Outbox delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedOutbox traced ? traced : new TracedOutbox(delegate, telemetry);
  }

  @Override
  public void send(EmailTask task) {
    MessageSpan<EmailTask> span = send.start(task);
    try {
      delegate.send(span.inject(task));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void sendAll(List<EmailTask> tasks) {
    MessageSpan<List<EmailTask>> span = sendAll.start(tasks);
    try {
      delegate.sendAll(span.inject(tasks));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void run(Job job) {
    MessageSpan<Job> span = run.start(job);
    try {
      delegate.run(span.inject(job));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedOutbox[" + delegate + "]";
  }
}

package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.InsideAdapter;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Messages;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link EmailBatches}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedEmailBatches implements EmailBatches {
  private final EmailBatches delegate;

  private final Operation<List<EmailTask<String>>> handle;

  private final Operation<Collection<? extends EmailTask<?>>> handleAny;

  private final Operation<List<EmailTask<String>>> send;

  private final Operation<List<EmailTask<?>>> sendUnknown;

  private final Operation<List<? extends EmailTask<?>>> sendAny;

  private final Operation<Collection<? extends EmailTask<?>>> sendAll;

  private final Operation<EmailTask<?>[]> resend;

  private final Operation<List<Job>> sendJobs;

  private final Operation<List<? extends Parcel>> handleParcels;

  private TracedEmailBatches(EmailBatches delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.handle = telemetry.destination("emails")
        .system("kafka")
        .batchConsumer(Messages.inList(), InsideAdapter.reading(EmailTask::carrier, MapAdapter.OF_STRINGS));
    this.handleAny = telemetry.destination("emails")
        .system("kafka")
        .batchConsumer(Messages.<EmailTask<?>>inCollection(), InsideAdapter.reading(EmailTask::carrier, MapAdapter.OF_STRINGS));
    this.send = telemetry.destination("emails")
        .system("kafka")
        .batchProducer(
            Messages.inList(),
            InsideAdapter.writing(
                EmailTask::carrier,
                (emailTask, carrier) -> new EmailTask<>(emailTask.to(), carrier),
                MapAdapter.OF_STRINGS));
    this.sendUnknown = telemetry.destination("emails")
        .system("kafka")
        .batchProducer(
            Messages.inList(),
            InsideAdapter.writing(
                EmailTask::carrier,
                (emailTask, carrier) -> new EmailTask<>(emailTask.to(), carrier),
                MapAdapter.OF_STRINGS));
    this.sendAny = telemetry.destination("emails")
        .system("kafka")
        .batchProducer(
            Messages.<EmailTask<?>>inList(),
            InsideAdapter.writing(
                EmailTask::carrier,
                (emailTask, carrier) -> new EmailTask<>(emailTask.to(), carrier),
                MapAdapter.OF_STRINGS));
    this.sendAll = telemetry.destination("emails")
        .system("kafka")
        .batchProducer(
            Messages.<EmailTask<?>>inCollection(),
            InsideAdapter.writing(
                EmailTask::carrier,
                (emailTask, carrier) -> new EmailTask<>(emailTask.to(), carrier),
                MapAdapter.OF_STRINGS));
    this.resend = telemetry.destination("emails")
        .system("kafka")
        .keepingBatchProducer(
            Messages.inArray(),
            InsideAdapter.writing(
                EmailTask::carrier,
                (emailTask, carrier) -> new EmailTask<>(emailTask.to(), carrier),
                MapAdapter.OF_STRINGS),
            InsideAdapter.reading(EmailTask::carrier, MapAdapter.OF_STRINGS));
    this.sendJobs = telemetry.destination("emails")
        .system("kafka")
        .batchProducer(Messages.inList(), InsideAdapter.writingInto(Job::headers));
    this.handleParcels = telemetry.destination("emails")
        .system("kafka")
        .batchConsumer(Messages.inList(), ParcelAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedEmailBatches wrap(EmailBatches delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedEmailBatches wrap(EmailBatches delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedEmailBatches traced ? traced :
        new TracedEmailBatches(delegate, telemetry);
  }

  @Override
  public void handle(List<EmailTask<String>> tasks) {
    MessageSpan<List<EmailTask<String>>> span = handle.start(tasks);
    try {
      delegate.handle(tasks);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public <T> void handleAny(Collection<EmailTask<T>> tasks) {
    MessageSpan<Collection<? extends EmailTask<?>>> span = handleAny.start(tasks);
    try {
      delegate.handleAny(tasks);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void send(List<EmailTask<String>> tasks) {
    MessageSpan<List<EmailTask<String>>> span = send.start(tasks);
    try {
      delegate.send(span.inject(tasks));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void sendUnknown(List<EmailTask<?>> tasks) {
    MessageSpan<List<EmailTask<?>>> span = sendUnknown.start(tasks);
    try {
      delegate.sendUnknown(span.inject(tasks));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public <T> void sendAny(List<EmailTask<T>> tasks) {
    MessageSpan<List<? extends EmailTask<?>>> span = sendAny.start(tasks);
    try {
      delegate.sendAny(span.inject(tasks));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void sendAll(Collection<? extends EmailTask<?>> tasks) {
    MessageSpan<Collection<? extends EmailTask<?>>> span = sendAll.start(tasks);
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
  public void resend(EmailTask<?>[] tasks) {
    MessageSpan<EmailTask<?>[]> span = resend.start(tasks);
    try {
      delegate.resend(span.inject(tasks));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void sendJobs(List<Job> jobs) {
    MessageSpan<List<Job>> span = sendJobs.start(jobs);
    try {
      delegate.sendJobs(span.inject(jobs));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void handleParcels(List<? extends Parcel> parcels) {
    MessageSpan<List<? extends Parcel>> span = handleParcels.start(parcels);
    try {
      delegate.handleParcels(parcels);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedEmailBatches[" + delegate + "]";
  }
}

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
 * Traces the messages of {@link Jobs}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
public final class TracedJobs implements Jobs {
  private final Jobs delegate;

  private final Operation<Job> submit;

  private final Operation<Job> run;

  private TracedJobs(Jobs delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.submit = telemetry.destination("jobs")
        .system("postgresql")
        .producer(InsideAdapter.writingInto(Job::headers));
    this.run = telemetry.destination("jobs")
        .system("postgresql")
        .consumer(InsideAdapter.reading(Job::headers, MapAdapter.OF_STRINGS));
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  public static TracedJobs wrap(Jobs delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  public static TracedJobs wrap(Jobs delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedJobs traced ? traced : new TracedJobs(delegate, telemetry);
  }

  @Override
  public void submit(Job job) {
    MessageSpan<Job> span = submit.start(job);
    try {
      delegate.submit(span.inject(job));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void run(Job job) throws InterruptedException {
    MessageSpan<Job> span = run.start(job);
    try {
      delegate.run(job);
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

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
 * Traces the messages of {@link Batches}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedBatches implements Batches {
  private final Batches delegate;

  private final Operation<Batch<?>> send;

  private TracedBatches(Batches delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.send = telemetry.destination("batches")
        .system("jms")
        .producer(InsideAdapter.writing(
            Batch::carrier,
            (batch, carrier) -> new Batch<>(batch.body(), carrier),
            MapAdapter.OF_STRINGS));
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedBatches wrap(Batches delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedBatches wrap(Batches delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedBatches traced ? traced :
        new TracedBatches(delegate, telemetry);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class send(Batch batch) {
    MessageSpan<Batch<?>> span = send.start(batch);
    try {
      return delegate.send(span.inject(batch));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedBatches[" + delegate + "]";
  }
}

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
 * Traces the messages of {@link Outbox}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedOutbox<B> implements Outbox<B> {
  private final Outbox<B> delegate;

  private final Operation<Envelope<?>> put;

  private final Operation<Envelope<B>> take;

  private TracedOutbox(Outbox<B> delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.put = telemetry.destination("outbox")
        .system("rabbitmq")
        .producer(InsideAdapter.writing(
            Envelope::meta,
            (envelope, meta) -> new Envelope<>(envelope.body(), meta),
            InsideAdapter.writing(
                Envelope.Meta::headers,
                (meta, headers) -> new Envelope.Meta(meta.version(), headers),
                MapAdapter.OF_OBJECTS)));
    this.take = telemetry.destination("outbox")
        .system("rabbitmq")
        .consumer(InsideAdapter.reading(
            Envelope::meta,
            InsideAdapter.reading(Envelope.Meta::headers, MapAdapter.OF_OBJECTS)));
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static <B> TracedOutbox<B> wrap(Outbox<B> delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static <B> TracedOutbox<B> wrap(Outbox<B> delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedOutbox<B> traced ? traced :
        new TracedOutbox<>(delegate, telemetry);
  }

  @Override
  public <T extends Comparable<T>> Envelope<T> put(Envelope<T> envelope) {
    MessageSpan<Envelope<?>> span = put.start(envelope);
    try {
      return delegate.put(span.inject(envelope));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void take(Envelope<B> envelope) {
    MessageSpan<Envelope<B>> span = take.start(envelope);
    try {
      delegate.take(envelope);
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

package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.SetterAdapter;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Parcels}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedParcels implements Parcels {
  private final Parcels delegate;

  private final Operation<Parcel> post;

  private final Operation<Parcel> express;

  private final Operation<Parcel> unpack;

  private TracedParcels(Parcels delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.post = telemetry.destination("parcels")
        .system("jms")
        .producer(ParcelAdapter.LABEL);
    this.express = telemetry.destination("express")
        .system("jms")
        .producer(SetterAdapter.writingInto(new LabelSetter()));
    this.unpack = telemetry.destination("parcels")
        .system("jms")
        .consumer(ParcelAdapter.LABEL);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedParcels wrap(Parcels delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedParcels wrap(Parcels delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedParcels traced ? traced :
        new TracedParcels(delegate, telemetry);
  }

  @Override
  public void post(Parcel parcel) {
    MessageSpan<Parcel> span = post.start(parcel);
    try {
      delegate.post(span.inject(parcel));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void express(Parcel parcel) {
    MessageSpan<Parcel> span = express.start(parcel);
    try {
      delegate.express(span.inject(parcel));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void unpack(Parcel parcel) {
    MessageSpan<Parcel> span = unpack.start(parcel);
    try {
      delegate.unpack(parcel);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedParcels[" + delegate + "]";
  }
}

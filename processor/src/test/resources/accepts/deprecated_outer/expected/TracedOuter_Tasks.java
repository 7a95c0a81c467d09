package shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.DeliveryAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.Relation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Outer.Tasks}.
 */
@SuppressWarnings("deprecation")
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
public final class TracedOuter_Tasks<O extends Outer> implements Outer.Tasks<O> {
  private final Outer.Tasks<O> delegate;

  private final Operation<Delivery> handle;

  private final Operation<Delivery> handleTwice;

  private TracedOuter_Tasks(Outer.Tasks<O> delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.handle = telemetry.destination("tasks")
        .system("rabbitmq")
        .relation(Relation.CHILD)
        .consumer(DeliveryAdapter.INSTANCE);
    this.handleTwice = telemetry.destination("tasks")
        .system("rabbitmq")
        .relation(Relation.CHILD)
        .consumer(DeliveryAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  public static <O extends Outer> TracedOuter_Tasks<O> wrap(Outer.Tasks<O> delegate,
      OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  public static <O extends Outer> TracedOuter_Tasks<O> wrap(Outer.Tasks<O> delegate,
      WaybillTelemetry telemetry) {
    return delegate instanceof TracedOuter_Tasks<O> traced ? traced :
        new TracedOuter_Tasks<>(delegate, telemetry);
  }

  @Override
  public void handle(String tag, Delivery delivery) {
    MessageSpan<Delivery> span = handle.start(delivery);
    try {
      delegate.handle(tag, delivery);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void handleTwice(String tag, Delivery delivery) {
    MessageSpan<Delivery> span = handleTwice.start(delivery);
    try {
      delegate.handleTwice(tag, delivery);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedOuter_Tasks[" + delegate + "]";
  }
}

package shop;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.DeliveryAdapter;
import dev.waybill.runtime.GetResponseAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Messages;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.Relation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Mixed}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedMixed implements Mixed {
  private final Mixed delegate;

  private final Operation<Delivery> handle;

  private final Operation<List<Delivery>> handleAll;

  private final Operation<GetResponse> get;

  private TracedMixed(Mixed delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.handle = telemetry.destination("reminders")
        .system("rabbitmq")
        .relation(Relation.CHILD)
        .consumer(DeliveryAdapter.INSTANCE);
    this.handleAll = telemetry.destination("reminders")
        .system("rabbitmq")
        .batchConsumer(Messages.inList(), DeliveryAdapter.INSTANCE);
    this.get = telemetry.destination("reminders")
        .system("rabbitmq")
        .receiver(Messages.single(), GetResponseAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedMixed wrap(Mixed delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedMixed wrap(Mixed delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedMixed traced ? traced : new TracedMixed(delegate, telemetry);
  }

  @Override
  public void handle(Delivery delivery) {
    MessageSpan<Delivery> span = handle.start(delivery);
    try {
      delegate.handle(delivery);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void handleAll(List<Delivery> deliveries) {
    MessageSpan<List<Delivery>> span = handleAll.start(deliveries);
    try {
      delegate.handleAll(deliveries);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public GetResponse get() {
    MessageSpan<GetResponse> span = get.start();
    try {
      return span.received(delegate.get());
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedMixed[" + delegate + "]";
  }
}

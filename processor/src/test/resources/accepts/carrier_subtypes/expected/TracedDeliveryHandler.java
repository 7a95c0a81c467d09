package shop;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.DeliveryAdapter;
import dev.waybill.runtime.EnvelopeAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Messages;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link DeliveryHandler}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedDeliveryHandler<T extends Delivery> implements DeliveryHandler<T> {
  private final DeliveryHandler<T> delegate;

  private final Operation<T> handle;

  private final Operation<OrderDelivery> handleOrder;

  private final Operation<List<T>> handleAll;

  private final Operation<OrderDelivery> next;

  private TracedDeliveryHandler(DeliveryHandler<T> delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.handle = telemetry.destination("orders")
        .system("rabbitmq")
        .consumer(DeliveryAdapter.INSTANCE);
    this.handleOrder = telemetry.destination("orders")
        .system("rabbitmq")
        .consumer(DeliveryAdapter.INSTANCE);
    this.handleAll = telemetry.destination("orders")
        .system("rabbitmq")
        .batchConsumer(Messages.inList(), DeliveryAdapter.INSTANCE);
    this.next = telemetry.destination("orders")
        .system("rabbitmq")
        .receiver(Messages.single(), DeliveryAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static <T extends Delivery> TracedDeliveryHandler<T> wrap(DeliveryHandler<T> delegate,
      OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static <T extends Delivery> TracedDeliveryHandler<T> wrap(DeliveryHandler<T> delegate,
      WaybillTelemetry telemetry) {
    return delegate instanceof TracedDeliveryHandler<T> traced ? traced :
        new TracedDeliveryHandler<>(delegate, telemetry);
  }

  @Override
  public void handle(T delivery) {
    MessageSpan<T> span = handle.start(delivery);
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
  public <D extends OrderDelivery> void handleOrder(D delivery, Envelope envelope) {
    MessageSpan<OrderDelivery> span = handleOrder
        .prepare()
        .describedBy(EnvelopeAdapter.INSTANCE, envelope)
        .start(delivery);
    try {
      delegate.handleOrder(delivery, envelope);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void handleAll(List<T> deliveries) {
    MessageSpan<List<T>> span = handleAll.start(deliveries);
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
  public OrderDelivery next() {
    MessageSpan<OrderDelivery> span = next.start();
    try {
      return span.received(delegate.next());
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedDeliveryHandler[" + delegate + "]";
  }
}

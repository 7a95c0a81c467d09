package shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.DeliveryAdapter;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Messages;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.Relation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link OrderBatches}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedOrderBatches implements OrderBatches {
  private final OrderBatches delegate;

  private final Operation<List<Delivery>> delivered;

  private final Operation<List<? extends Delivery>> deliveredOfAnyKind;

  private final Operation<Collection<Delivery>> collected;

  private final Operation<Delivery[]> counted;

  private final Operation<Delivery[]> each;

  private final Operation<List<Map<String, String>>> described;

  private final Operation<Collection<? extends Map<String, ?>>> tolerant;

  private final Operation<Map<String, Object>[]> fromOutside;

  private TracedOrderBatches(OrderBatches delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.delivered = telemetry.destination("orders")
        .system("rabbitmq")
        .batchConsumer(Messages.inList(), DeliveryAdapter.INSTANCE);
    this.deliveredOfAnyKind = telemetry.destination("orders")
        .system("rabbitmq")
        .batchConsumer(Messages.inList(), DeliveryAdapter.INSTANCE);
    this.collected = telemetry.destination("orders")
        .system("rabbitmq")
        .batchConsumer(Messages.inCollection(), DeliveryAdapter.INSTANCE);
    this.counted = telemetry.destination("orders")
        .system("rabbitmq")
        .batchConsumer(Messages.inArray(), DeliveryAdapter.INSTANCE);
    this.each = telemetry.destination("orders")
        .system("rabbitmq")
        .batchConsumer(Messages.inArray(), DeliveryAdapter.INSTANCE);
    this.described = telemetry.destination("orders")
        .system("rabbitmq")
        .batchConsumer(Messages.inList(), MapAdapter.OF_STRINGS);
    this.tolerant = telemetry.destination("orders")
        .system("rabbitmq")
        .batchConsumer(Messages.inCollection(), MapAdapter.OF_OBJECTS);
    this.fromOutside = telemetry.destination("orders")
        .system("rabbitmq")
        .relation(Relation.UNTRUSTED)
        .batchConsumer(Messages.inArray(), MapAdapter.OF_OBJECTS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedOrderBatches wrap(OrderBatches delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedOrderBatches wrap(OrderBatches delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedOrderBatches traced ? traced :
        new TracedOrderBatches(delegate, telemetry);
  }

  @Override
  public void delivered(List<Delivery> deliveries) {
    MessageSpan<List<Delivery>> span = delivered.start(deliveries);
    try {
      delegate.delivered(deliveries);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void deliveredOfAnyKind(List<? extends Delivery> deliveries) {
    MessageSpan<List<? extends Delivery>> span = deliveredOfAnyKind.start(deliveries);
    try {
      delegate.deliveredOfAnyKind(deliveries);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void collected(Collection<Delivery> deliveries) {
    MessageSpan<Collection<Delivery>> span = collected.start(deliveries);
    try {
      delegate.collected(deliveries);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void counted(Delivery[] deliveries) {
    MessageSpan<Delivery[]> span = counted.start(deliveries);
    try {
      delegate.counted(deliveries);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void each(Delivery... deliveries) {
    MessageSpan<Delivery[]> span = each.start(deliveries);
    try {
      delegate.each(deliveries);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void described(List<Map<String, Object>> bodies, List<Map<String, String>> headers) {
    MessageSpan<List<Map<String, String>>> span = described.start(headers);
    try {
      delegate.described(bodies, headers);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void tolerant(Collection<? extends Map<String, ?>> headers) {
    MessageSpan<Collection<? extends Map<String, ?>>> span = tolerant.start(headers);
    try {
      delegate.tolerant(headers);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void fromOutside(Map<String, Object>[] headers) {
    MessageSpan<Map<String, Object>[]> span = fromOutside.start(headers);
    try {
      delegate.fromOutside(headers);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedOrderBatches[" + delegate + "]";
  }
}

package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.BasicPropertiesAdapter;
import dev.waybill.runtime.DeliveryAdapter;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Messages;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Orders}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedOrders implements Orders {
  private final Orders delegate;

  private final Operation<AMQP.BasicProperties> created;

  private final Operation<List<AMQP.BasicProperties>> createdAll;

  private final Operation<Map<String, String>> changed;

  private final Operation<Map<String, String>> asked;

  private final Operation<Delivery> handle;

  private final Operation<Delivery[]> handleAll;

  private TracedOrders(Orders delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.created = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(BasicPropertiesAdapter.INSTANCE);
    this.createdAll = telemetry.destination("orders")
        .system("rabbitmq")
        .batchProducer(Messages.inList(), BasicPropertiesAdapter.INSTANCE);
    this.changed = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(MapAdapter.OF_STRINGS);
    this.asked = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(MapAdapter.OF_STRINGS);
    this.handle = telemetry.destination("orders")
        .system("rabbitmq")
        .consumer(DeliveryAdapter.INSTANCE);
    this.handleAll = telemetry.destination("orders")
        .system("rabbitmq")
        .batchConsumer(Messages.inArray(), DeliveryAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedOrders wrap(Orders delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedOrders wrap(Orders delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedOrders traced ? traced : new TracedOrders(delegate, telemetry);
  }

  @Override
  public CompletableFuture<Void> created(AMQP.BasicProperties properties) {
    MessageSpan<AMQP.BasicProperties> span = created.start(properties);
    try {
      return span.endWith(delegate.created(span.inject(properties)));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public CompletionStage<List<String>> createdAll(List<AMQP.BasicProperties> properties) {
    MessageSpan<List<AMQP.BasicProperties>> span = createdAll.start(properties);
    try {
      return span.endWith(delegate.createdAll(span.inject(properties)));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public <T, S extends CompletionStage<T>> S changed(T order, Class<S> type,
      Map<String, String> headers) {
    MessageSpan<Map<String, String>> span = changed.start(headers);
    try {
      return span.endWith(delegate.changed(order, type, span.inject(headers)));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public <T> CompletionStage<T> asked(Map<String, String> headers) {
    MessageSpan<Map<String, String>> span = asked.start(headers);
    try {
      return span.endWith(delegate.<T>asked(span.inject(headers)));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public CompletionStage<?> handle(Delivery delivery) {
    MessageSpan<Delivery> span = handle.start(delivery);
    try {
      return span.endWith(delegate.handle(delivery));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public CompletableFuture<Integer> handleAll(Delivery[] deliveries) {
    MessageSpan<Delivery[]> span = handleAll.start(deliveries);
    try {
      return span.endWith(delegate.handleAll(deliveries));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedOrders[" + delegate + "]";
  }
}

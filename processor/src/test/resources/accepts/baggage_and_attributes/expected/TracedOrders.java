package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Messages;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Orders}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedOrders implements Orders {
  private final Orders delegate;

  private final Operation<Map<String, Object>> created;

  private final Operation<Map<String, Object>> cancelled;

  private final Operation<Map<String, Object>> handle;

  private final Operation<Map<String, Object>> poll;

  private TracedOrders(Orders delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.created = telemetry.destination("orders.{region}")
        .system("rabbitmq")
        .producer(MapAdapter.OF_OBJECTS);
    this.cancelled = telemetry.destination("orders")
        .system("rabbitmq")
        .producer(MapAdapter.OF_OBJECTS);
    this.handle = telemetry.destination("orders")
        .system("rabbitmq")
        .consumer(MapAdapter.OF_OBJECTS);
    this.poll = telemetry.destination("orders")
        .system("rabbitmq")
        .receiver(Messages.single(), MapAdapter.OF_OBJECTS);
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
  public void created(String userId, int tenant, long orderId, short items, float weight,
      List<String> tags, String region, Map<String, Object> headers) {
    MessageSpan<Map<String, Object>> span = created
        .prepare()
        .placeholder("region", region)
        .attribute("user.id", userId)
        .baggage("user.id", userId)
        .baggage("tenant", tenant)
        .attribute("order.id", orderId)
        .attribute("items", items)
        .attribute("weight", weight)
        .attribute("order.tags", tags)
        .start(headers);
    try {
      delegate.created(userId, tenant, orderId, items, weight, tags, region, span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void cancelled(Object user, Map<String, Object> headers) {
    MessageSpan<Map<String, Object>> span = cancelled.prepare().baggage("user.id", user).start(headers);
    try {
      delegate.cancelled(user, span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void handle(boolean urgent, Map<String, Object> headers) {
    MessageSpan<Map<String, Object>> span = handle.prepare().attribute("urgent", urgent).start(headers);
    try {
      delegate.handle(urgent, headers);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public Map<String, Object> poll(Integer limit) {
    MessageSpan<Map<String, Object>> span = poll.prepare().attribute("poll.limit", limit).start();
    try {
      return span.received(delegate.poll(limit));
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

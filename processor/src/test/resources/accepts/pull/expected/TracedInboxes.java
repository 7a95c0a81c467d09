package shop;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.DeliveryAdapter;
import dev.waybill.runtime.GetResponseAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Messages;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Inboxes}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedInboxes implements Inboxes {
  private final Inboxes delegate;

  private final Operation<GetResponse> get;

  private final Operation<Optional<Delivery>> next;

  private final Operation<List<Delivery>> all;

  private TracedInboxes(Inboxes delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.get = telemetry.destination("orders")
        .system("rabbitmq")
        .operation("get")
        .receiver(Messages.single(), GetResponseAdapter.INSTANCE);
    this.next = telemetry.destination("orders")
        .system("rabbitmq")
        .operation("get")
        .receiver(Messages.inOptional(), DeliveryAdapter.INSTANCE);
    this.all = telemetry.destination("orders")
        .system("rabbitmq")
        .operation("get")
        .receiver(Messages.inList(), DeliveryAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedInboxes wrap(Inboxes delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedInboxes wrap(Inboxes delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedInboxes traced ? traced :
        new TracedInboxes(delegate, telemetry);
  }

  @Override
  public CompletableFuture<GetResponse> get() {
    MessageSpan<GetResponse> span = get.start();
    try {
      return span.receivedWith(delegate.get());
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public CompletionStage<? extends Optional<Delivery>> next() {
    MessageSpan<Optional<Delivery>> span = next.start();
    try {
      return span.receivedWith(delegate.next());
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public CompletableFuture<List<Delivery>> all() {
    MessageSpan<List<Delivery>> span = all.start();
    try {
      return span.receivedWith(delegate.all());
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedInboxes[" + delegate + "]";
  }
}

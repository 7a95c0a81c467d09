package shop;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.DeliveryAdapter;
import dev.waybill.runtime.GetResponseAdapter;
import dev.waybill.runtime.InsideAdapter;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Messages;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Inbox}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedInbox implements Inbox {
  private final Inbox delegate;

  private final Operation<GetResponse> get;

  private final Operation<Optional<Delivery>> next;

  private final Operation<List<Delivery>> several;

  private final Operation<Collection<? extends Delivery>> some;

  private final Operation<Delivery[]> all;

  private final Operation<Map<String, Object>> headers;

  private final Operation<List<Map<String, String>>> headersOfAll;

  private final Operation<EmailTask> email;

  private final Operation<Optional<? extends Task<?>>> task;

  private final Operation<Parcel> parcel;

  private final Operation<Optional<Parcel>> nextParcel;

  private TracedInbox(Inbox delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.get = telemetry.destination("{queue}")
        .system("rabbitmq")
        .receiver(Messages.single(), GetResponseAdapter.INSTANCE);
    this.next = telemetry.destination("{queue}")
        .system("rabbitmq")
        .receiver(Messages.inOptional(), DeliveryAdapter.INSTANCE);
    this.several = telemetry.destination("{queue}")
        .system("rabbitmq")
        .receiver(Messages.inList(), DeliveryAdapter.INSTANCE);
    this.some = telemetry.destination("{queue}")
        .system("rabbitmq")
        .receiver(Messages.inCollection(), DeliveryAdapter.INSTANCE);
    this.all = telemetry.destination("{queue}")
        .system("rabbitmq")
        .receiver(Messages.inArray(), DeliveryAdapter.INSTANCE);
    this.headers = telemetry.destination("{queue}")
        .system("rabbitmq")
        .receiver(Messages.single(), MapAdapter.OF_OBJECTS);
    this.headersOfAll = telemetry.destination("{queue}")
        .system("rabbitmq")
        .receiver(Messages.inList(), MapAdapter.OF_STRINGS);
    this.email = telemetry.destination("{queue}")
        .system("rabbitmq")
        .receiver(Messages.single(), InsideAdapter.reading(EmailTask::carrier, MapAdapter.OF_STRINGS));
    this.task = telemetry.destination("{queue}")
        .system("rabbitmq")
        .receiver(Messages.<Task<?>>inOptional(), InsideAdapter.reading(Task::carrier, MapAdapter.OF_STRINGS));
    this.parcel = telemetry.destination("{queue}")
        .system("rabbitmq")
        .receiver(Messages.single(), ParcelAdapter.INSTANCE);
    this.nextParcel = telemetry.destination("{queue}")
        .system("rabbitmq")
        .receiver(Messages.inOptional(), ParcelAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedInbox wrap(Inbox delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedInbox wrap(Inbox delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedInbox traced ? traced : new TracedInbox(delegate, telemetry);
  }

  @Override
  public GetResponse get(String queue) throws IOException {
    MessageSpan<GetResponse> span = get.prepare().placeholder("queue", queue).start();
    try {
      return span.received(delegate.get(queue));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public Optional<Delivery> next(String queue, Duration timeout) {
    MessageSpan<Optional<Delivery>> span = next.prepare().placeholder("queue", queue).start();
    try {
      return span.received(delegate.next(queue, timeout));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public List<Delivery> several(String queue, int limit) {
    MessageSpan<List<Delivery>> span = several.prepare().placeholder("queue", queue).start();
    try {
      return span.received(delegate.several(queue, limit));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public Collection<? extends Delivery> some(String queue) {
    MessageSpan<Collection<? extends Delivery>> span = some.prepare().placeholder("queue", queue).start();
    try {
      return span.received(delegate.some(queue));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public Delivery[] all(String queue) {
    MessageSpan<Delivery[]> span = all.prepare().placeholder("queue", queue).start();
    try {
      return span.received(delegate.all(queue));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public Map<String, Object> headers(String queue) {
    MessageSpan<Map<String, Object>> span = headers.prepare().placeholder("queue", queue).start();
    try {
      return span.received(delegate.headers(queue));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public List<Map<String, String>> headersOfAll(String queue) {
    MessageSpan<List<Map<String, String>>> span = headersOfAll.prepare().placeholder("queue", queue).start();
    try {
      return span.received(delegate.headersOfAll(queue));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public EmailTask email(String queue) {
    MessageSpan<EmailTask> span = email.prepare().placeholder("queue", queue).start();
    try {
      return span.received(delegate.email(queue));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public <T> Optional<Task<T>> task(String queue, Class<T> type) {
    MessageSpan<Optional<? extends Task<?>>> span = task.prepare().placeholder("queue", queue).start();
    try {
      return span.received(delegate.task(queue, type));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public Parcel parcel(String queue) {
    MessageSpan<Parcel> span = parcel.prepare().placeholder("queue", queue).start();
    try {
      return span.received(delegate.parcel(queue));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public Optional<Parcel> nextParcel(String queue) {
    MessageSpan<Optional<Parcel>> span = nextParcel.prepare().placeholder("queue", queue).start();
    try {
      return span.received(delegate.nextParcel(queue));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedInbox[" + delegate + "]";
  }
}

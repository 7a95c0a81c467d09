package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.BasicPropertiesAdapter;
import dev.waybill.runtime.DeliveryAdapter;
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
 * Traces the messages of {@link Reminders}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedReminders implements Reminders {
  private final Reminders delegate;

  private final Operation<AMQP.BasicProperties> schedule;

  private final Operation<AMQP.BasicProperties> forward;

  private final Operation<List<AMQP.BasicProperties>> forwardAll;

  private final Operation<Delivery> remind;

  private final Operation<Delivery> remindAtOnce;

  private TracedReminders(Reminders delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.schedule = telemetry.destination("reminders")
        .system("rabbitmq")
        .relation(Relation.LINK)
        .producer(BasicPropertiesAdapter.INSTANCE);
    this.forward = telemetry.destination("reminders")
        .system("rabbitmq")
        .keepingProducer(BasicPropertiesAdapter.INSTANCE, BasicPropertiesAdapter.INSTANCE);
    this.forwardAll = telemetry.destination("reminders")
        .system("rabbitmq")
        .operation("publish")
        .keepingBatchProducer(Messages.inList(), BasicPropertiesAdapter.INSTANCE, BasicPropertiesAdapter.INSTANCE);
    this.remind = telemetry.destination("reminders")
        .system("rabbitmq")
        .linkAfter("PT1H")
        .consumer(DeliveryAdapter.INSTANCE);
    this.remindAtOnce = telemetry.destination("reminders")
        .system("rabbitmq")
        .relation(Relation.CHILD)
        .consumer(DeliveryAdapter.INSTANCE);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedReminders wrap(Reminders delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedReminders wrap(Reminders delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedReminders traced ? traced :
        new TracedReminders(delegate, telemetry);
  }

  @Override
  public void schedule(AMQP.BasicProperties properties) {
    MessageSpan<AMQP.BasicProperties> span = schedule.start(properties);
    try {
      delegate.schedule(span.inject(properties));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void forward(AMQP.BasicProperties properties) {
    MessageSpan<AMQP.BasicProperties> span = forward.start(properties);
    try {
      delegate.forward(span.inject(properties));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void forwardAll(List<AMQP.BasicProperties> properties) {
    MessageSpan<List<AMQP.BasicProperties>> span = forwardAll.start(properties);
    try {
      delegate.forwardAll(span.inject(properties));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void remind(Delivery delivery) {
    MessageSpan<Delivery> span = remind.start(delivery);
    try {
      delegate.remind(delivery);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void remindAtOnce(Delivery delivery) {
    MessageSpan<Delivery> span = remindAtOnce.start(delivery);
    try {
      delegate.remindAtOnce(delivery);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedReminders[" + delegate + "]";
  }
}

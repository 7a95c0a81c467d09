package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.KeepBody;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import dev.waybill.Untraced;

@TracedProducer(destination = "orders")
interface Orders {
  @TracedProducer(operation = "publish")
  // error: [ContradictoryAnnotations] created(AMQP.BasicProperties) is both @TracedProducer and @Untraced, which exclude each other. Keep one.
  @Untraced
  void created(AMQP.BasicProperties properties);

  @Untraced
  // error: [ContradictoryAnnotations] cancelled() is both @Untraced and @KeepBody, which exclude each other. Keep one.
  @KeepBody
  default void cancelled() {}

  // error: [ContradictoryAnnotations] replied(AMQP.BasicProperties) is both @TracedConsumer and @KeepBody, which exclude each other. Keep one.
  @KeepBody
  @TracedConsumer(destination = "replies")
  default void replied(AMQP.BasicProperties properties) {}
}

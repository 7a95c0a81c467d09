package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.CreationContext;
import dev.waybill.Relation;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import java.util.List;

interface Reminders {
  @TracedProducer(destination = "reminders", relation = Relation.LINK)
  void schedule(AMQP.BasicProperties properties);

  @TracedProducer(destination = "reminders", creationContext = CreationContext.KEEP)
  void forward(AMQP.BasicProperties properties);

  @TracedProducer(destination = "reminders", operation = "publish", creationContext = CreationContext.KEEP)
  void forwardAll(List<AMQP.BasicProperties> properties);

  @TracedConsumer(destination = "reminders", linkAfter = "PT1H")
  void remind(Delivery delivery);

  @TracedConsumer(destination = "reminders", relation = Relation.CHILD, operation = "process")
  void remindAtOnce(Delivery delivery);
}

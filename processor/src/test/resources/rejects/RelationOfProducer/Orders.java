package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.Relation;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "orders", relation = Relation.UNTRUSTED)
interface Orders {
  void created(AMQP.BasicProperties properties);

  @TracedProducer(relation = Relation.CHILD)
  void cancelled(AMQP.BasicProperties properties);
}

package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.Relation;
import dev.waybill.TracedProducer;

// error: [RelationOfProducer] relation = UNTRUSTED is a consumer's to choose. Say LINK, which asks receivers to link instead of continuing the trace, or remove it.
@TracedProducer(destination = "orders", relation = Relation.UNTRUSTED)
interface Orders {
  void created(AMQP.BasicProperties properties);

  // error: [RelationOfProducer] relation = CHILD is a consumer's to choose. Say LINK, which asks receivers to link instead of continuing the trace, or remove it.
  @TracedProducer(relation = Relation.CHILD)
  void cancelled(AMQP.BasicProperties properties);
}

package shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.Relation;
import dev.waybill.TracedConsumer;

@TracedConsumer(destination = "orders", relation = Relation.LINK)
interface Orders {
  @TracedConsumer(linkAfter = "PT1H")
  void created(Delivery delivery);

  @TracedConsumer(relation = Relation.AUTO, linkAfter = "PT1H")
  void cancelled(Delivery delivery);

  @TracedConsumer(relation = Relation.UNTRUSTED, linkAfter = "P1D")
  void changed(Delivery delivery);
}

package shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.Relation;
import dev.waybill.TracedConsumer;

@TracedConsumer(destination = "orders", relation = Relation.LINK)
interface Orders {
  // error: [ContradictoryMembers] linkAfter = "PT1H" asks for a link from some age on, but relation = LINK does not depend on the age. Remove one of the two.
  @TracedConsumer(linkAfter = "PT1H")
  void created(Delivery delivery);

  @TracedConsumer(relation = Relation.AUTO, linkAfter = "PT1H")
  void cancelled(Delivery delivery);

  // error: [ContradictoryMembers] linkAfter = "P1D" asks for a link from some age on, but relation = UNTRUSTED does not depend on the age. Remove one of the two.
  @TracedConsumer(relation = Relation.UNTRUSTED, linkAfter = "P1D")
  void changed(Delivery delivery);
}

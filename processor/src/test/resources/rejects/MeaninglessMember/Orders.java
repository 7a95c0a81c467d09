package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.Batch;
import dev.waybill.Relation;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import java.util.List;

interface Orders {
  // error: [MeaninglessMember] batch = ONE_SPAN means nothing for created(AMQP.BasicProperties): it is for methods that send several messages. Remove it.
  @TracedProducer(destination = "orders", batch = Batch.ONE_SPAN)
  void created(AMQP.BasicProperties properties);

  // error: [MeaninglessMember] relation = CHILD means nothing for handle(List<Delivery>): it is for methods that handle one message, since several, and pulled ones, are always linked. Remove it.
  @TracedConsumer(destination = "orders", relation = Relation.CHILD)
  void handle(List<Delivery> deliveries);

  // error: [MeaninglessMember] relation = CHILD means nothing for get(): it is for methods that handle one message, since several, and pulled ones, are always linked. Remove it.
  @TracedConsumer(destination = "orders", relation = Relation.CHILD)
  GetResponse get();

  // error: [MeaninglessMember] linkAfter means nothing for handleLate(Delivery[]): it is for methods that handle one message, since several, and pulled ones, are always linked. Remove it.
  @TracedConsumer(destination = "orders", linkAfter = "PT1H")
  void handleLate(Delivery... deliveries);

  // error: [MeaninglessMember] linkAfter means nothing for getLate(): it is for methods that handle one message, since several, and pulled ones, are always linked. Remove it.
  @TracedConsumer(destination = "orders", linkAfter = "PT1H")
  GetResponse getLate();
}

// error: [MeaninglessMember] batch = ONE_SPAN means nothing for any method of SingleOrders: it is for methods that send several messages. Remove it.
@TracedProducer(destination = "orders", batch = Batch.ONE_SPAN)
interface SingleOrders {
  void created(AMQP.BasicProperties properties);

  void cancelled(AMQP.BasicProperties properties);
}

@TracedProducer(destination = "orders", batch = Batch.ONE_SPAN)
interface MixedOrders {
  void created(AMQP.BasicProperties properties);

  void cancelled(List<AMQP.BasicProperties> properties);
}

// error: [MeaninglessMember] linkAfter means nothing for any method of OrderBatches: it is for methods that handle one message, since several, and pulled ones, are always linked. Remove it.
@TracedConsumer(destination = "orders", linkAfter = "PT1H")
interface OrderBatches {
  void handle(List<Delivery> deliveries);
}

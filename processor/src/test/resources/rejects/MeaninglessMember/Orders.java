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
  @TracedProducer(destination = "orders", batch = Batch.ONE_SPAN)
  void created(AMQP.BasicProperties properties);

  @TracedConsumer(destination = "orders", relation = Relation.CHILD)
  void handle(List<Delivery> deliveries);

  @TracedConsumer(destination = "orders", relation = Relation.CHILD)
  GetResponse get();

  @TracedConsumer(destination = "orders", linkAfter = "PT1H")
  void handleLate(Delivery... deliveries);

  @TracedConsumer(destination = "orders", linkAfter = "PT1H")
  GetResponse getLate();
}

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

@TracedConsumer(destination = "orders", linkAfter = "PT1H")
interface OrderBatches {
  void handle(List<Delivery> deliveries);
}

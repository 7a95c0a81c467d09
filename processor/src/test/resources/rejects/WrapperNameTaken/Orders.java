package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "orders")
// error: [WrapperNameTaken] The wrapper of Orders would be called TracedOrders, but there is a class of that name already. Rename one of them.
interface Orders {
  void created(AMQP.BasicProperties properties);
}

final class TracedOrders {}

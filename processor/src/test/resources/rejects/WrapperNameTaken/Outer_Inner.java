package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "orders")
// error: [WrapperNameTaken] The wrapper of Outer_Inner would be called TracedOuter_Inner, but there is a class of that name already. Rename one of them.
interface Outer_Inner {
  void created(AMQP.BasicProperties properties);
}

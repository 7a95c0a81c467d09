package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.KeepBody;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "orders")
interface Orders {
  void created(AMQP.BasicProperties properties);

  // error: [KeepBodyWithoutBody] isOpen() has no body that the wrapper could keep. Say @Untraced to forward it, or make it a default method.
  @KeepBody
  boolean isOpen();
}

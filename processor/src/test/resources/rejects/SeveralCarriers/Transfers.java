package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.Map;

@TracedProducer(destination = "transfers", system = "rabbitmq")
interface Transfers {
  // error: [SeveralCarriers] transfer(AMQP.BasicProperties, AMQP.BasicProperties) has several carriers, incoming and outgoing, but only one of them can be the message. Mark one with @Carrier.
  void transfer(AMQP.BasicProperties incoming, AMQP.BasicProperties outgoing);

  // error: [SeveralCarriers] copy(Map<String, Object>, Map<String, Object>) has several carriers, from and to, but only one of them can be the message. Keep one @Carrier.
  void copy(@Carrier Map<String, Object> from, @Carrier Map<String, Object> to);

  // error: [SeveralCarriers] both(Job, Job) has several carriers, one and other, but only one of them can be the message. Mark one with @Carrier.
  void both(Job one, Job other);
}

record Job(@Carrier Map<String, String> headers) {}

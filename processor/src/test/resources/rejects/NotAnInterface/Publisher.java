package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

// error: [NotAnInterface] The class Publisher cannot be traced, only an interface can: its wrapper stands between caller and implementation. Move the annotation to an interface that it implements.
@TracedProducer(destination = "orders")
class Publisher {
  void created(AMQP.BasicProperties properties) {}
}

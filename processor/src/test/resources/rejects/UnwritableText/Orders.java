package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

// error: [UnwritableText] "orders ? half" cannot be written into a class file, which holds at most 65,535 bytes of whole characters. Shorten it, or remove the half of a surrogate pair.
// error: [UnwritableText] "?" cannot be written into a class file, which holds at most 65,535 bytes of whole characters. Shorten it, or remove the half of a surrogate pair.
@TracedProducer(destination = "orders \ud800 half", operation = "\udc00")
interface Orders {
  void created(AMQP.BasicProperties properties);
}

package shop;

import dev.waybill.TracedProducer;
import com.rabbitmq.client.AMQP;
import java.io.IOException;

interface Sender<T> {
  @TracedProducer(destination = "drafts", operation = "stage")
  Object stage(T message, AMQP.BasicProperties properties) throws IOException;

  Object send(Order message, AMQP.BasicProperties properties) throws IOException, InterruptedException;

  void flush();
}

package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
import java.io.IOException;

@TracedProducer(destination = "task_queue")
public interface TaskQueue {
  void publish(AMQP.BasicProperties properties, byte[] body) throws IOException;
}

package shop;

import com.rabbitmq.client.AMQP;
import java.io.IOException;

interface Confirming {
  Long send(Order message, AMQP.BasicProperties properties) throws IOException;

  void flush();
}

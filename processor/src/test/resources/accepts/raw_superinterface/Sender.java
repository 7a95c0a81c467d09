package shop;

import com.rabbitmq.client.AMQP;
import java.util.List;

interface Sender<T> {
  List<T> send(T message, AMQP.BasicProperties properties);

  List<T> sent();
}

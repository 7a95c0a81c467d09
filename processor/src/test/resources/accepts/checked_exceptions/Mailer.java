package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

@TracedProducer(destination = "mails")
interface Mailer {
  String send(AMQP.BasicProperties properties, byte[] body) throws IOException, TimeoutException;
}

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

@TracedProducer(destination = "jobs")
interface Jobs {
  void submit(AMQP.BasicProperties properties);
}

package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.io.IOException;
import java.util.Map;

@TracedProducer(destination = "orders.Nth", system = "rabbitmq")
public interface OrderQueueNth {
    void created(AMQP.BasicProperties properties, byte[] body) throws IOException;

    void invoiced(String order, long cents, @Carrier Map<String, Object> headers);

    void confirmed(EmailTask task);
}

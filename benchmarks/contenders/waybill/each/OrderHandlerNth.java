package shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import java.io.IOException;
import java.util.Map;

@TracedConsumer(destination = "orders.Nth", system = "rabbitmq")
public interface OrderHandlerNth {
    void created(String consumerTag, Delivery delivery) throws IOException;

    void invoiced(String order, long cents, @Carrier Map<String, Object> headers);

    void confirmed(EmailTask task);
}

package shop;

import com.rabbitmq.client.BasicProperties;
import io.micronaut.messaging.annotation.MessageBody;
import io.micronaut.rabbitmq.annotation.Binding;
import io.micronaut.rabbitmq.annotation.RabbitClient;
import io.micronaut.rabbitmq.annotation.RabbitHeaders;
import java.util.Map;

@RabbitClient("orders.Nth")
public interface OrderClientNth {
    @Binding("created")
    void created(BasicProperties properties, byte[] body);

    @Binding("invoiced")
    void invoiced(@RabbitHeaders Map<String, Object> headers, @MessageBody byte[] invoice);

    @Binding("confirmed")
    void confirmed(EmailTask task);
}

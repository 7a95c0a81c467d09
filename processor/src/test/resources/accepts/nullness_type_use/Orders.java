package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@TracedProducer(destination = "orders", system = "rabbitmq")
public interface Orders {
  @Nullable String created(
      @Carrier @Nullable Map<String, Object> headers,
      @Nullable Order order,
      List<@Nullable String> notes,
      byte @Nullable [] body,
      @Nullable String @Nullable ... tags);

  <T extends @Nullable Object> @Nullable T replaced(
      T order, AMQP.@Nullable BasicProperties properties);

  @NullUnmarked
  void dropped(@Carrier @Nullable Map<String, Object> headers);
}

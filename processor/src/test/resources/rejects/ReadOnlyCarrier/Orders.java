package shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;

@TracedProducer(destination = "orders", system = "rabbitmq")
interface Orders {
  // error: [ReadOnlyCarrier] delivery (Delivery) can only be read, but a producer writes the context into its message. Pass AMQP.BasicProperties itself, or a @Carrier Map<String, Object> of headers.
  void created(Delivery delivery);

  // error: [ReadOnlyCarrier] properties (P) can only be read, but a producer writes the context into its message. Pass AMQP.BasicProperties itself, or a @Carrier Map<String, Object> of headers.
  <P extends AMQP.BasicProperties> void changed(P properties);

  // error: [ReadOnlyCarrier] headers (HashMap<String, Object>) can only be read, but a producer writes the context into its message. Declare the carrier as Map<String, String> or Map<String, Object>, exactly.
  void cancelled(@Carrier HashMap<String, Object> headers);

  // error: [ReadOnlyCarrier] label (StringBuilder) can only be read, but a producer writes the context into its message. Let its adapter implement CarrierWriter<StringBuilder>.
  void shipped(@Carrier(adapter = OnlyGetter.class) StringBuilder label);
}

final class OnlyGetter implements TextMapGetter<CharSequence> {
  @Override
  public String get(CharSequence label, String key) {
    return null;
  }

  @Override
  @SuppressWarnings("deprecation")
  public Iterable<String> keys(CharSequence label) {
    return List.of();
  }
}

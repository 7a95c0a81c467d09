package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.Carrier;
import dev.waybill.KeepBody;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import dev.waybill.Untraced;
import java.util.Map;

@TracedProducer(destination = "orders")
interface Orders {
  void created(AMQP.BasicProperties properties);

  @Untraced
  void flush(@Carrier Map<String, String> headers);
  @TracedConsumer(destination = "replies")
  static void replied(@Carrier Map<String, String> headers) {}
  @KeepBody
  private void hidden() {}
  @Carrier
  @Untraced
  Map<String, String> headers();
}

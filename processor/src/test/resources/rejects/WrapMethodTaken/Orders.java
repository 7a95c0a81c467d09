package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
import dev.waybill.Untraced;
import io.opentelemetry.api.OpenTelemetry;

@TracedProducer(destination = "orders")
interface Orders {
  void created(AMQP.BasicProperties properties);

  @Untraced
  // error: [WrapMethodTaken] wrap(Orders, OpenTelemetry) is in the way of the static method wrap with these parameters that TracedOrders has. Rename it.
  Orders wrap(Orders other, OpenTelemetry openTelemetry);
}

package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.Batch;
import dev.waybill.Carrier;
import dev.waybill.CreationContext;
import dev.waybill.TracedProducer;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

@TracedProducer(destination = "orders", system = "rabbitmq")
interface Orders {
  void created(List<AMQP.BasicProperties> properties) throws IOException;

  int changed(AMQP.BasicProperties... properties);

  @TracedProducer(batch = Batch.ONE_SPAN)
  void cancelled(@Carrier Collection<Map<String, Object>> headers);

  @TracedProducer(creationContext = CreationContext.KEEP, batch = Batch.ONE_SPAN)
  void forwarded(@Carrier List<Map<String, String>> headers);

  void shipped(@Carrier List<? extends Map<String, String>> headers);
}

package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

interface Publisher {
  @TracedProducer(destination = "events", system = "jms")
  <T extends Number & Comparable<T>, E extends Exception> T publish(
      T event, Class<? super T> type, @Carrier Map<String, Object> headers) throws E;

  @TracedConsumer(destination = "events", system = "jms")
  <H extends HashMap<String, Object> & Serializable, V> void handle(
      List<V> events, @Carrier H headers);

  @TracedConsumer(destination = "events", system = "jms")
  <D extends Object & Comparable<? super D>> D largest(List<? extends D> events, @Carrier Map<String, Object> headers);
}

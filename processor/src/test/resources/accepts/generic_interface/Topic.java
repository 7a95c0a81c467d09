package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

@TracedProducer(destination = "topic", system = "jms")
public interface Topic<K extends Comparable<? super K> & Serializable, V, X extends Exception> {
  V publish(K key, List<? extends V> values, @Carrier Map<String, Object> headers) throws X;
}

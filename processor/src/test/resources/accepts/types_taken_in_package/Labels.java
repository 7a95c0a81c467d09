package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.Map;

@TracedProducer(destination = "labels", system = "jms")
public interface Labels {
  java.lang.String print(String text, Objects objects, @Carrier Map<java.lang.String, Object> headers);
}

package shop;

import dev.waybill.Carrier;
import java.util.Map;

record Envelope<T>(T body, @Carrier Meta meta) {
  record Meta(int version, @Carrier Map<String, Object> headers) {}
}

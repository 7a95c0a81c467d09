package shop;

import dev.waybill.Carrier;
import java.util.Map;

public interface Job {
  @Carrier
  Map<String, String> headers();
}

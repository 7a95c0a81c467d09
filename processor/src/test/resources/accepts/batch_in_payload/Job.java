package shop;

import dev.waybill.Carrier;
import java.util.Map;

interface Job {
  @Carrier
  Map<String, String> headers();
}

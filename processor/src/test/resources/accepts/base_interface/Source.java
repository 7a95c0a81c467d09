package shop;

import dev.waybill.Carrier;
import java.util.Map;

interface Source {
  @Carrier
  Map<String, Object> next();

  void close();

  /** Called like one of our types. */
  interface Messages {}
}

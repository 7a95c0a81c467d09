package shop;

import dev.waybill.BaggageEntry;
import dev.waybill.Carrier;
import dev.waybill.Untraced;
import java.util.Map;

interface Plain {
  void created(@Carrier Map<String, Object> headers, @BaggageEntry("user.id") String user);

  @Untraced
  void flush();

  static void send(@Carrier Map<String, Object> headers) {}
}

package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.Map;

@TracedProducer(destination = "names", system = "jms")
interface Names {
  void span(@Carrier Map<String, String> span, String failure, String delegate, String telemetry);

  void failure(@Carrier Map<String, String> headers);

  void delegate(@Carrier Map<String, String> delegate);

  void telemetry(@Carrier Map<String, String> telemetry);

  void wrap(@Carrier Map<String, String> wrap);

  void headers(@Carrier Map<String, String> headers, String span_, String traced, String openTelemetry);
}

package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.Map;

@TracedProducer(destination = "emails", system = "redis")
interface Emails {
  // error: [SeveralCarriersInside] Email has several carriers, carrier and headers, but a message carries one context. Keep one @Carrier.
  void send(Email email);
}

record Email(@Carrier Map<String, String> carrier, @Carrier Map<String, String> headers) {}

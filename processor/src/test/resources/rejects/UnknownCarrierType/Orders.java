package shop;

import com.rabbitmq.client.Envelope;
import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import dev.waybill.TracedProducer;
import java.util.Map;

@TracedProducer(destination = "orders", system = "rabbitmq")
interface Orders {
  // error: [UnknownCarrierType] headers: Waybill does not know how StringBuilder carries a context. Use Map<String, String> or Map<String, Object>, or name a class that does: @Carrier(adapter = ...).
  void created(@Carrier StringBuilder headers);

  // error: [UnknownCarrierType] headers: Waybill does not know how Map<Integer, String> carries a context. Use Map<String, String> or Map<String, Object>, or name a class that does: @Carrier(adapter = ...).
  void counted(@Carrier Map<Integer, String> headers);

  // error: [UnknownCarrierType] headers: Waybill does not know how T carries a context. Use Map<String, String> or Map<String, Object>, or name a class that does: @Carrier(adapter = ...).
  <T> void any(@Carrier T headers);

  // error: [UnknownCarrierType] headers: Waybill does not know how byte[] carries a context. Use Map<String, String> or Map<String, Object>, or name a class that does: @Carrier(adapter = ...).
  void many(@Carrier byte[] headers);

  @TracedConsumer(destination = "orders")
  // error: [UnknownCarrierType] envelope (Envelope) carries no context. Mark another parameter with @Carrier.
  void handled(@Carrier Envelope envelope);

  // error: [UnknownCarrierType] job: Waybill does not know how String carries a context. Use Map<String, String> or Map<String, Object>, or name a class that does: @Carrier(adapter = ...).
  void inside(Job job);
}

record Job(@Carrier String headers) {}

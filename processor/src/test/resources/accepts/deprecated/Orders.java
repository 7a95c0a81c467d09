package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import dev.waybill.Untraced;
import java.util.List;
import java.util.Map;

@TracedProducer(destination = "orders", system = "rabbitmq")
public interface Orders {
  @SuppressWarnings("deprecation")
  void created(OldOrder order, @Carrier Map<String, Object> headers);

  /** @deprecated use created */
  @Deprecated(since = "1.2")
  void made(OldOrder order, @Carrier Map<String, Object> headers);

  /** @deprecated use created */
  @Deprecated(since = "1.1", forRemoval = true)
  void built(@Carrier Map<String, Object> headers);

  @Untraced
  @SuppressWarnings("rawtypes")
  List all();
}

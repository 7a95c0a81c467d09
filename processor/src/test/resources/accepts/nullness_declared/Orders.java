package shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import shop.both.NonNull;

@NullMarked
@TracedProducer(destination = "orders", system = "rabbitmq")
public interface Orders {
  @Nullable
  String created(@Nullable Order order, @NonNull String note, @NonNull String[] tags, @Carrier Map<String, Object> headers);

  @NonNull String dropped(@Nullable @Carrier Map<String, Object> headers);
}

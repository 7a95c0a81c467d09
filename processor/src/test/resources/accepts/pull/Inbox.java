package shop;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@TracedConsumer(destination = "{queue}", system = "rabbitmq")
interface Inbox {
  GetResponse get(String queue) throws IOException;

  Optional<Delivery> next(String queue, Duration timeout);

  List<Delivery> several(String queue, int limit);

  Collection<? extends Delivery> some(String queue);

  Delivery[] all(String queue);

  @Carrier
  Map<String, Object> headers(String queue);

  @Carrier
  List<Map<String, String>> headersOfAll(String queue);

  EmailTask email(String queue);

  <T> Optional<Task<T>> task(String queue, Class<T> type);

  @Carrier(adapter = ParcelAdapter.class)
  Parcel parcel(String queue);

  @Carrier(adapter = ParcelAdapter.class)
  Optional<Parcel> nextParcel(String queue);
}

package shop;

import dev.waybill.Carrier;
import dev.waybill.KeepBody;
import dev.waybill.Untraced;
import java.util.List;
import java.util.Map;

interface Sender<T> {
  void send(T message, @Carrier Map<String, Object> headers);

  @KeepBody
  default void sendAll(List<T> messages, Map<String, Object> headers) {
    messages.forEach(it -> send(it, headers));
  }

  @Untraced
  void flush();
}

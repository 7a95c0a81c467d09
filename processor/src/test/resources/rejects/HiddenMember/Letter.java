package shop.mail;

import dev.waybill.Carrier;
import java.util.Map;

public abstract class Letter {
  @Carrier
  protected abstract Map<String, String> headers();
}

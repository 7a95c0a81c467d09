package shop.mail;

import dev.waybill.Carrier;
import java.util.Map;

public abstract class Email {
  @Carrier
  abstract Map<String, String> headers();
}

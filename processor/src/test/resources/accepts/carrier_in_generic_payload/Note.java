package shop;

import dev.waybill.Carrier;
import java.util.Map;

record Note(@Deprecated String author, String text, @Carrier Map<String, String> headers) {
  @Deprecated
  Note {}
}

package shop;

import dev.waybill.Carrier;
import java.util.Map;

record EmailTask(String to, @Carrier Map<String, String> carrier) {}

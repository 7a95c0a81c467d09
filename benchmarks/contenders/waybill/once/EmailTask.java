package shop;

import dev.waybill.Carrier;
import java.util.Map;

public record EmailTask(String to, String subject, @Carrier Map<String, String> carrier) {}

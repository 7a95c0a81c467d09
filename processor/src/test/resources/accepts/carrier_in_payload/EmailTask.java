package shop;

import dev.waybill.Carrier;
import java.util.Map;

public record EmailTask(String to, @Carrier Map<String, String> carrier, int attempts) {}

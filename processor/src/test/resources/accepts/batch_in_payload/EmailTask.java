package shop;

import dev.waybill.Carrier;
import java.util.Map;

public record EmailTask<T>(T to, @Carrier Map<String, String> carrier) {}

package shop;

import dev.waybill.Carrier;
import java.util.Map;

record Task<T>(T body, @Carrier Map<String, String> carrier) {}

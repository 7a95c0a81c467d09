package shop;

import dev.waybill.Carrier;
import java.util.List;
import java.util.Map;

/** Its two lists of unknown type are, for a compiler, lists of two types. */
record Page<T extends Comparable<T>>(List<T> items, List<T> removed, @Carrier Map<String, String> headers) {}

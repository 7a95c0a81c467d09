package shop;

import dev.waybill.TracedProducer;

@TracedProducer(destination = "pages", system = "jms")
interface Pages {
  void any(Page<?> page);

  <T extends Comparable<T>> void some(Page<T> page);

  void names(Page<String> page);
}

package shop;

import dev.waybill.TracedProducer;

// error: [NothingToTrace] No method of Orders has a carrier, so its wrapper would trace nothing. Declare a method that has one, or remove the annotation.
@TracedProducer(destination = "orders")
interface Orders extends Runnable {}

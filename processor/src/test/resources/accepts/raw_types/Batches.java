package shop;

import dev.waybill.TracedProducer;

@TracedProducer(destination = "batches", system = "jms")
interface Batches {
  @SuppressWarnings("rawtypes")
  Class send(Batch batch);
}

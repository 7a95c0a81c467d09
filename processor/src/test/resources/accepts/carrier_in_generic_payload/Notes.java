package shop;

import dev.waybill.TracedProducer;

@TracedProducer(destination = "notes", system = "jms")
interface Notes {
  void leave(Note note);
}

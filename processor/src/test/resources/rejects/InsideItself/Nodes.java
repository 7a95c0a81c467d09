package shop;

import dev.waybill.TracedProducer;

@TracedProducer(destination = "nodes", system = "jms")
interface Nodes {
  // error: [InsideItself] Node is marked as a carrier inside itself. Mark what carries the context.
  void send(Node node);
}

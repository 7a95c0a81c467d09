package shop;

import dev.waybill.TracedProducer;

// error: [NotAnInterface] The annotation type Queue cannot be traced, only an interface can: its wrapper stands between caller and implementation. Move the annotation to an interface that it implements.
@TracedProducer(destination = "orders")
@interface Queue {}

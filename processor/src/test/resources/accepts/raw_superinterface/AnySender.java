package shop;

import dev.waybill.TracedProducer;

@SuppressWarnings("rawtypes")
@TracedProducer(destination = "anything")
interface AnySender extends Sender {}

package shop;

import dev.waybill.TracedProducer;

@TracedProducer(destination = "orders", system = "rabbitmq")
interface OrderSender extends Sender<String> {}

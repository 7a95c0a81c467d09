package shop;

import dev.waybill.TracedConsumer;

@TracedConsumer(destination = "orders", system = "rabbitmq")
interface OrderSource extends Source {}

package shop;

import com.rabbitmq.client.DeliverCallback;
import dev.waybill.TracedConsumer;

// error: [UnnamedParameters] {tag} cannot name a parameter of handle(String, Delivery), which TaskHandler only inherits: class files need not keep such names. Redeclare the method in TaskHandler.
@TracedConsumer(destination = "tasks.{tag}")
interface TaskHandler extends DeliverCallback {}

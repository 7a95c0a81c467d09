package shop;

import dev.waybill.TracedProducer;
import java.io.IOException;

@TracedProducer(destination = "orders", system = "jms")
public interface OrderTopic extends Topic<String, Order, IOException> {}

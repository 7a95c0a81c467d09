package shop;

import com.rabbitmq.client.Consumer;
import dev.waybill.TracedConsumer;

/** The methods about the subscription are inherited without a message, and forwarded. */
@TracedConsumer(destination = "task_queue")
public interface TaskConsumer extends Consumer {}

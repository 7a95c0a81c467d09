package shop;

import com.rabbitmq.client.DeliverCallback;
import dev.waybill.TracedConsumer;

@TracedConsumer(destination = "task_queue")
interface TaskHandler extends DeliverCallback {}

package shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

interface Orders {
  // error: [MalformedDestination] "orders:{region" has a { without a }. Write {name} for an argument, or ${name} for a variable.
  @TracedProducer(destination = "orders:{region")
  void created(String region, AMQP.BasicProperties properties);

  // error: [MalformedDestination] "orders:region}" has a } without a {. Write {name} for an argument, or ${name} for a variable.
  @TracedProducer(destination = "orders:region}")
  void cancelled(String region, AMQP.BasicProperties properties);

  // error: [MalformedDestination] "orders:{}" has nothing between { and }. Write {name} for an argument, or ${name} for a variable.
  @TracedProducer(destination = "orders:{}")
  void shipped(String region, AMQP.BasicProperties properties);

  // error: [MalformedDestination] "orders:{a{region}}" has a { inside a placeholder. Write {name} for an argument, or ${name} for a variable.
  @TracedProducer(destination = "orders:{a{region}}")
  void returned(String region, AMQP.BasicProperties properties);

  // error: [MalformedDestination] "orders:${" has a { without a }. Write {name} for an argument, or ${name} for a variable.
  @TracedProducer(destination = "orders:${")
  void lost(String region, AMQP.BasicProperties properties);
}

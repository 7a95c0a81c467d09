# SPDX-FileCopyrightText: The Waybill Authors
# SPDX-License-Identifier: Apache-2.0
"""pika, whose users write headers themselves."""

import pika

from exchange import PATIENCE_SECONDS, QUEUE, URI, run


def publish(headers):
    with pika.BlockingConnection(pika.URLParameters(URI)) as connection:
        channel = connection.channel()
        channel.basic_publish('', QUEUE, b'order', pika.BasicProperties(headers=headers))
        # The queue answers once it has the message; pika refuses confirms from the embedded broker, which has them.
        channel.queue_declare(QUEUE, passive=True)


def take():
    with pika.BlockingConnection(pika.URLParameters(URI)) as connection:
        channel = connection.channel()
        channel.basic_qos(prefetch_count=1)
        for method, properties, _ in channel.consume(QUEUE, inactivity_timeout=PATIENCE_SECONDS):
            channel.basic_ack(method.delivery_tag)
            return properties.headers


run(publish, take)

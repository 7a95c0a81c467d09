# SPDX-FileCopyrightText: The Waybill Authors
# SPDX-License-Identifier: Apache-2.0
"""Qpid Proton, which speaks AMQP 1.0 with RabbitMQ.

The context is in annotations and application properties, or with PLACE=payload in the field `carrier` of the payload.
"""

import json
import os

from proton import Message, symbol
from proton.utils import BlockingConnection

from exchange import FIELDS, PATIENCE_SECONDS, QUEUE, URI, run

IN_PAYLOAD = os.environ.get('PLACE') == 'payload'
ADDRESS = f'/amq/queue/{QUEUE}'


def message_with(context):
    if IN_PAYLOAD:
        body = json.dumps({'to': 'ada@example.com', 'carrier': context})
        return Message(body=body.encode(), inferred=True)
    annotations = {symbol(f'x-opt-{name}'): value for name, value in context.items()}
    return Message(body=b'order', inferred=True, annotations=annotations, properties=context)


def context_of(message):
    if IN_PAYLOAD:
        return json.loads(bytes(message.body))['carrier']
    annotations = {name.removeprefix('x-opt-'): value for name, value in (message.annotations or {}).items()}
    return {**annotations, **(message.properties or {})}


def publish(headers):
    connection = BlockingConnection(URI, timeout=PATIENCE_SECONDS)
    context = {name: headers[name] for name in FIELDS if name in headers}
    connection.create_sender(ADDRESS).send(message_with(context))
    connection.close()


def take():
    connection = BlockingConnection(URI, timeout=PATIENCE_SECONDS)
    receiver = connection.create_receiver(ADDRESS, credit=1)
    context = context_of(receiver.receive())
    receiver.accept()
    connection.close()
    return context


run(publish, take)

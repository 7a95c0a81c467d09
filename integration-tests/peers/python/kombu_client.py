# SPDX-FileCopyrightText: The Waybill Authors
# SPDX-License-Identifier: Apache-2.0
"""kombu, which Celery stands on, with its own py-amqp below."""

import kombu

from exchange import PATIENCE_SECONDS, QUEUE, URI, run


def publish(headers):
    with kombu.Connection(URI, transport_options={'confirm_publish': True}) as connection:
        connection.Producer().publish({'order': 42}, routing_key=QUEUE, headers=headers)


def take():
    taken = []

    def handle(message):
        message.ack()
        taken.append(message.headers)

    with kombu.Connection(URI) as connection:
        queue = kombu.Queue(QUEUE, no_declare=True)
        with connection.Consumer(queue, on_message=handle, prefetch_count=1, accept=None):
            connection.drain_events(timeout=PATIENCE_SECONDS)
    return taken[0]


run(publish, take)

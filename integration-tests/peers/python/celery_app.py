# SPDX-FileCopyrightText: The Waybill Authors
# SPDX-License-Identifier: Apache-2.0
"""A Celery application: its client sends a task, or its worker runs one.

With NESTED=true the headers are in a map inside the task's header `headers`, where Celery's tracers put them.
"""

import os

from celery import Celery
from celery.exceptions import WorkerShutdown
from kombu import Queue

from exchange import FIELDS, QUEUE, URI, run

NESTED = os.environ.get('NESTED') == 'true'
WORKER = ['--quiet', 'worker', '--pool=solo', '--loglevel=error']
ALONE = ['--without-gossip', '--without-mingle', '--without-heartbeat']

queue = Queue(QUEUE, exchange='', routing_key=QUEUE, no_declare=True)
app = Celery('shop', broker=URI)
app.conf.update(
    task_queues=[queue],
    broker_transport_options={'confirm_publish': True},
    worker_enable_remote_control=False,
    worker_redirect_stdouts=False,
    worker_prefetch_multiplier=1,
)
handed = {}


@app.task(name='shop.ship', bind=True)
def ship(self, order):
    """Keeps what the request has of the context, by attribute: so does OpenTelemetry's instrumentation of Celery."""
    for name in FIELDS:
        if hasattr(self.request, name):
            handed[name] = getattr(self.request, name)
    raise WorkerShutdown()


def publish(headers):
    app.send_task('shop.ship', args=[42], queue=queue, headers={'headers': headers} if NESTED else headers)


def take():
    app.worker_main(WORKER + ALONE)
    return handed


run(publish, take)

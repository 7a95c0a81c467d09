// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// Datadog by hand, for queues without headers: the context travels in the field "carrier" of the JSON payload.

const { described, request, tracer } = require('./tracing/datadog');
const { receive, report, run, send } = require('./exchange');

tracer.use('amqplib', false);

run({
  send: () => request(async (span) => {
    const carrier = {};
    tracer.inject(span, 'text_map', carrier);
    await send(JSON.stringify({ to: 'ada@example.com', carrier }));
    report(described(span));
  }),
  receive: () => receive((message) => {
    const { carrier } = JSON.parse(message.content.toString());
    const span = tracer.startSpan('process_queue_item', { childOf: tracer.extract('text_map', carrier) });
    report(described(span));
    span.finish();
  }),
});

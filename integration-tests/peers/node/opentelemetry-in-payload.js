// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// OpenTelemetry by hand, for queues without headers: the context travels in the field "carrier" of the JSON payload.

const { context, propagation, ROOT_CONTEXT, trace } = require('@opentelemetry/api');
const { described, requestIn, tracer } = require('./tracing/opentelemetry');
const { receive, report, run, send } = require('./exchange');

run({
  send: async () => {
    const request = requestIn(context.active());
    const carrier = {};
    propagation.inject(request, carrier);
    await send(JSON.stringify({ to: 'ada@example.com', carrier }));
    report(described(request));
  },
  receive: () => receive((message) => {
    const { carrier } = JSON.parse(message.content.toString());
    const sender = propagation.extract(ROOT_CONTEXT, carrier);
    const span = tracer.startSpan('process_queue_item', {}, sender);
    report(described(trace.setSpan(sender, span)));
    span.end();
  }),
});

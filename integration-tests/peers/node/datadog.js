// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// Datadog's plugin for amqplib: the context travels in the message's headers.

const { described, request, tracer } = require('./tracing/datadog');
const { receive, report, run, send } = require('./exchange');

run({
  send: () => request(async (span) => {
    await send('order', {});
    const { started } = span.context()._trace;
    report(described(started.find((each) => each.context().getTag('span.kind') === 'producer')));
  }),
  receive: () => receive(() => report(described(tracer.scope().active()))),
});

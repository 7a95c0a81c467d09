// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// OpenTelemetry's instrumentation of amqplib: the context travels in the message's headers.

const { context, SpanKind, trace } = require('@opentelemetry/api');
const { AmqplibInstrumentation } = require('@opentelemetry/instrumentation-amqplib');
const { described, requestIn, started } = require('./tracing/opentelemetry');
const { receive, report, run, send } = require('./exchange');

new AmqplibInstrumentation();

run({
  send: async () => {
    const request = requestIn(context.active());
    await context.with(request, () => send('order', {}));
    // The instrumentation's own span; the SDK shows none that is not sampled.
    const sending = started.find((span) => span.kind === SpanKind.PRODUCER);
    report(sending
      ? described(trace.setSpan(request, sending))
      : { ...described(request), spanId: null, parentSpanId: null });
  },
  receive: () => receive(() => report(described(context.active()))),
});

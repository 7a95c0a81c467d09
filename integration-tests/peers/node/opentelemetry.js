// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// OpenTelemetry's JavaScript SDK with its instrumentation of amqplib, in the formats of a default configuration.

const { context, propagation, SpanKind, trace, TraceFlags } = require('@opentelemetry/api');
const { AmqplibInstrumentation } = require('@opentelemetry/instrumentation-amqplib');
const { AlwaysOffSampler, AlwaysOnSampler, NodeTracerProvider, ParentBasedSampler } = require('@opentelemetry/sdk-trace-node');
const { receive, report, run, sampled, send } = require('./exchange');

const started = [];
const provider = new NodeTracerProvider({
  sampler: new ParentBasedSampler({ root: sampled ? new AlwaysOnSampler() : new AlwaysOffSampler() }),
  spanProcessors: [{ onStart: (span) => started.push(span), onEnd() {}, forceFlush: async () => {}, shutdown: async () => {} }],
});
provider.register();
new AmqplibInstrumentation();

run({
  send: async () => {
    const baggage = propagation.createBaggage({ 'user.id': { value: 'ada ü' } });
    const request = trace.getTracer('shop').startSpan('POST /orders');
    await context.with(propagation.setBaggage(trace.setSpan(context.active(), request), baggage), () => send('order', {}));
    request.end();
    const span = started.find((span) => span.kind === SpanKind.PRODUCER);
    const { traceId, traceFlags } = request.spanContext();
    report({
      traceId,
      spanId: span ? span.spanContext().spanId : null,
      parentSpanId: span ? request.spanContext().spanId : null,
      sampled: (traceFlags & TraceFlags.SAMPLED) !== 0,
      baggage: { 'user.id': 'ada ü' },
    });
  },
  receive: () => receive(() => {
    const span = trace.getActiveSpan();
    const { traceId, spanId, traceFlags } = span.spanContext();
    const baggage = propagation.getActiveBaggage();
    report({
      traceId,
      spanId,
      parentSpanId: span.parentSpanContext ? span.parentSpanContext.spanId : null,
      sampled: (traceFlags & TraceFlags.SAMPLED) !== 0,
      baggage: Object.fromEntries(baggage ? baggage.getAllEntries().map(([key, entry]) => [key, entry.value]) : []),
    });
  }),
});

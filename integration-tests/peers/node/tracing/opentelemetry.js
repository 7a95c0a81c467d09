// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// OpenTelemetry's JavaScript SDK, with the propagators that OTEL_PROPAGATORS names: Node's SDK reads that variable
// only through a package that brings every exporter along.

const { propagation, trace, TraceFlags } = require('@opentelemetry/api');
const { CompositePropagator, W3CBaggagePropagator, W3CTraceContextPropagator } = require('@opentelemetry/core');
const { B3InjectEncoding, B3Propagator } = require('@opentelemetry/propagator-b3');
const { JaegerPropagator } = require('@opentelemetry/propagator-jaeger');
const { AWSXRayPropagator } = require('@opentelemetry/propagator-aws-xray');
const {
  AlwaysOffSampler,
  AlwaysOnSampler,
  NodeTracerProvider,
  ParentBasedSampler,
} = require('@opentelemetry/sdk-trace-node');
const { baggage, sampled } = require('../exchange');

const PROPAGATORS = {
  tracecontext: () => new W3CTraceContextPropagator(),
  baggage: () => new W3CBaggagePropagator(),
  b3: () => new B3Propagator(),
  b3multi: () => new B3Propagator({ injectEncoding: B3InjectEncoding.MULTI_HEADER }),
  jaeger: () => new JaegerPropagator(),
  xray: () => new AWSXRayPropagator(),
};

const started = [];
const recorder = {
  onStart: (span) => started.push(span),
  onEnd() {},
  async forceFlush() {},
  async shutdown() {},
};
const formats = (process.env.OTEL_PROPAGATORS || 'tracecontext,baggage').split(',');

new NodeTracerProvider({
  sampler: new ParentBasedSampler({ root: sampled ? new AlwaysOnSampler() : new AlwaysOffSampler() }),
  spanProcessors: [recorder],
}).register({ propagator: new CompositePropagator({ propagators: formats.map((name) => PROPAGATORS[name]()) }) });

const tracer = trace.getTracer('shop');

/** A context in which a request is being served. */
function requestIn(context) {
  const entries = Object.entries(baggage).map(([key, value]) => [key, { value }]);
  const request = tracer.startSpan('POST /orders', {}, context);
  const serving = trace.setSpan(context, request);
  return propagation.setBaggage(serving, propagation.createBaggage(Object.fromEntries(entries)));
}

/** What Java is to know of the span that is current in a context. */
function described(context) {
  const span = trace.getSpan(context);
  const { traceId, spanId, traceFlags } = span.spanContext();
  const current = propagation.getBaggage(context);
  return {
    traceId,
    spanId,
    parentSpanId: span.parentSpanContext ? span.parentSpanContext.spanId : null,
    sampled: (traceFlags & TraceFlags.SAMPLED) !== 0,
    baggage: Object.fromEntries(current ? current.getAllEntries().map(([key, entry]) => [key, entry.value]) : []),
  };
}

module.exports = { described, requestIn, started, tracer };

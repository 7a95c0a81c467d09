// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// Datadog's tracer, without an agent to send to. DD_TRACE_PROPAGATION_STYLE names the formats, as ever.

const { baggage, sampled } = require('../exchange');

Object.assign(process.env, {
  DD_TRACE_AGENT_URL: 'http://127.0.0.1:9',
  DD_TRACE_STARTUP_LOGS: 'false',
  DD_INSTRUMENTATION_TELEMETRY_ENABLED: 'false',
  DD_REMOTE_CONFIGURATION_ENABLED: 'false',
});

const silent = () => {};
const tracer = require('dd-trace').init({ logger: { debug: silent, info: silent, warn: silent, error: silent } });

/** Serves a request, which REQUEST_HEADERS may say to be part of a trace already. */
function request(work) {
  const headers = JSON.parse(process.env.REQUEST_HEADERS || '{}');
  return tracer.trace('web.request', { childOf: tracer.extract('http_headers', headers) }, async (span) => {
    // In both of Datadog's ways: that of the span travels as ot-baggage-*, that of the tracer as W3C baggage.
    for (const [key, value] of Object.entries(baggage)) {
      span.setBaggageItem(key, value);
      tracer.setBaggageItem(key, value);
    }
    if (!sampled) {
      span.setTag('manual.drop', true);
    }
    await work(span);
  });
}

/** What Java is to know of a span. */
function described(span) {
  const { _baggageItems, _parentId, _sampling, _spanId, _trace } = span.context();
  const remarks = { priority: _sampling.priority, origin: _trace.origin, ..._trace.tags };
  return {
    traceId: span.context().toTraceId(true),
    spanId: hex(_spanId),
    parentSpanId: _parentId ? hex(_parentId) : null,
    sampled: _sampling.priority > 0,
    baggage: { ..._baggageItems, ...tracer.getAllBaggageItems() },
    remarks,
  };
}

const hex = (id) => id.toString(16).padStart(16, '0');

module.exports = { described, request, tracer };

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// Honeycomb's Beeline, which sends its events to nobody. It does not know amqplib: programs call it by hand.

const beeline = require('honeycomb-beeline');
const { baggage, report, sampled } = require('../exchange');

beeline({
  writeKey: '0'.repeat(32), // one of the classic kind, with which the data set travels too
  dataset: 'orders, emails',
  serviceName: 'shop',
  transmission: 'null',
  enabledInstrumentations: [],
  samplerHook: () => ({ shouldSample: sampled }),
});

/** Serves a request, and hands its context to the work in Honeycomb's own spelling. */
async function request(work) {
  const span = beeline.startTrace({ name: 'POST /orders' }, undefined, undefined, undefined, { ...baggage });
  const context = beeline.getTraceContext();
  await work(beeline.honeycomb.marshalTraceContext(context));
  report(described(span, context));
}

/** Continues what a sender wrote. */
function processing(text) {
  const { traceId, parentSpanId, dataset, customContext } = beeline.honeycomb.unmarshalTraceContext(text) || {};
  const span = beeline.startTrace({ name: 'process_queue_item' }, traceId, parentSpanId, dataset, customContext);
  report(described(span, beeline.getTraceContext()));
  beeline.finishTrace(span);
}

/** What Java is to know of a span. */
function described({ payload }, { dataset, traceContext }) {
  return {
    traceId: payload['trace.trace_id'],
    spanId: payload['trace.span_id'],
    parentSpanId: payload['trace.parent_id'] || null,
    sampled,
    baggage: traceContext,
    remarks: { dataset },
  };
}

module.exports = { processing, request };

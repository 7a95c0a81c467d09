// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// New Relic's instrumentation of amqplib: the context travels in the message's headers.

const { receive, report, run, sampled, send } = require('./exchange');

Object.assign(process.env, {
  NEW_RELIC_APP_NAME: 'shop',
  NEW_RELIC_LOG_ENABLED: 'false',
  NEW_RELIC_NO_CONFIG_FILE: 'true',
  // As in a cloud's function, where the agent is told its account instead of asking New Relic's servers.
  NEW_RELIC_SERVERLESS_MODE_ENABLED: 'true',
  NEW_RELIC_ACCOUNT_ID: '33',
  NEW_RELIC_TRUSTED_ACCOUNT_KEY: '33',
  NEW_RELIC_PRIMARY_APPLICATION_ID: '2827902',
  NEW_RELIC_DISTRIBUTED_TRACING_SAMPLER_ROOT: sampled ? 'always_on' : 'always_off',
  // By default the agent decides anew, unless the sender is another agent of New Relic's.
  NEW_RELIC_DISTRIBUTED_TRACING_SAMPLER_REMOTE_PARENT_SAMPLED: 'always_on',
  NEW_RELIC_DISTRIBUTED_TRACING_SAMPLER_REMOTE_PARENT_NOT_SAMPLED: 'always_off',
});

const newrelic = require('newrelic');

const tracer = newrelic.agent.tracer;

run({
  send: () => newrelic.startBackgroundTransaction('POST /orders', async () => {
    const transaction = tracer.getTransaction();
    await send('order', {});
    report(described(transaction, produced(transaction.trace.segments.root), tracer.getSegment().id));
  }),
  receive: () => receive(() => {
    const transaction = tracer.getTransaction();
    report(described(transaction, tracer.getSegment(), transaction.parentSpanId));
  }),
});

/** The segment in which the message was sent. */
function produced({ segment, children }) {
  return segment.name.includes('/Produce/') ? segment : children.map(produced).find(Boolean);
}

/** What Java is to know of a segment; the agent knows no baggage. */
function described({ traceId, sampled }, segment, parentSpanId) {
  return { traceId, spanId: segment.id, parentSpanId, sampled, baggage: {} };
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// For queues without headers: the context travels in the field "traceContext" of the JSON payload.

const { processing, request } = require('./tracing/honeycomb');
const { receive, run, send } = require('./exchange');

run({
  send: () => request((traceContext) => send(JSON.stringify({ to: 'ada@example.com', traceContext }))),
  receive: () => receive((message) => processing(JSON.parse(message.content.toString()).traceContext)),
});

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// The context travels in the header that Honeycomb's Beelines use over HTTP.

const { processing, request } = require('./tracing/honeycomb');
const { receive, run, send } = require('./exchange');

const HEADER = 'X-Honeycomb-Trace';

run({
  send: () => request((context) => send('order', { headers: { [HEADER]: context } })),
  receive: () => receive((message) => processing(message.properties.headers[HEADER])),
});

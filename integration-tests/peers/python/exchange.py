# SPDX-FileCopyrightText: The Waybill Authors
# SPDX-License-Identifier: Apache-2.0
"""One message, sent or received over the queue that the environment names. Every peer is a program of its own:

    AMQP_URI=... QUEUE=... SAMPLED=true|false HEADERS=str|bytes|none python3 <peer>.py send|receive

It prints one line of JSON: the span that it sent the message in, or the context that it was handed.

There is no tracer here: a request is made up, and its context written and read by hand, as W3C has it. What counts is
what the peer's client does to the headers on their way, and of which type they are when they arrive.
"""

import datetime
import decimal
import json
import os
import re
import secrets
import sys
from urllib.parse import quote, unquote

URI = os.environ['AMQP_URI']
QUEUE = os.environ['QUEUE']
SAMPLED = os.environ.get('SAMPLED') != 'false'
HEADERS = os.environ.get('HEADERS', 'str')
PATIENCE_SECONDS = 30

FIELDS = ('traceparent', 'tracestate', 'baggage')
BAGGAGE = {'user.id': 'ada-42', 'user.name': 'Ada Ü.'}
TRACEPARENT = re.compile('00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})')

# What else an application may send, of every type that all the clients have.
BESIDE = {
    'due': datetime.datetime(2026, 11, 25, 12, 0),
    'price': decimal.Decimal('19.99'),
    'copies': 2,
    'express': True,
    'note': None,
    'address': {'city': 'London', 'lines': ['12 St James Square']},
}


def made_up_request():
    return {
        'traceId': secrets.token_hex(16),
        'spanId': secrets.token_hex(8),
        'parentSpanId': None,
        'sampled': SAMPLED,
        'baggage': BAGGAGE,
    }


def written(span):
    """The headers for a message of this span's, or None."""
    fields = {
        'traceparent': f"00-{span['traceId']}-{span['spanId']}-{int(span['sampled']):02x}",
        'baggage': ','.join(f'{key}={quote(value)}' for key, value in span['baggage'].items()),
    }
    if HEADERS == 'none':
        return None
    if HEADERS == 'bytes':
        fields = {name: value.encode() for name, value in fields.items()}
    return {**BESIDE, **fields}


def read(headers):
    """The context in these headers, with the type that the client gave each of its fields, or else a new one."""
    if 'traceparent' not in headers:
        return made_up_request()
    trace_id, parent_id, flags = TRACEPARENT.fullmatch(headers['traceparent']).groups()
    entries = [entry.split('=') for entry in headers.get('baggage', '').split(',') if entry]
    return {
        'traceId': trace_id,
        'spanId': None,
        'parentSpanId': parent_id,
        'sampled': int(flags, 16) & 1 == 1,
        'baggage': {key: unquote(value) for key, value in entries},
        'remarks': {name: type(headers[name]).__name__ for name in FIELDS if name in headers},
    }


def report(span):
    print(json.dumps(span, separators=(',', ':')), flush=True)


def run(publish, take):
    """Publishes a message with headers, or takes one and gives its headers, whichever the command line asks for."""
    if sys.argv[1] == 'send':
        span = made_up_request()
        publish(written(span))
        report(span)
    else:
        report(read(take()))

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// One message, sent or received over the queue that the environment names. Every peer is a program of its own:
//
//   AMQP_URI=... QUEUE=... SAMPLED=true|false node <peer>.js send|receive
//
// It prints one line of JSON: the span that it sent the message in, or handled it in.

// Required only when needed: what instruments amqplib must be loaded before it.
const connect = () => require('amqplib').connect(process.env.AMQP_URI);

/** Publishes to the queue; what the peer's tracer adds to the options is its own business. */
async function send(body, options) {
  const connection = await connect();
  const channel = await connection.createConfirmChannel();
  channel.sendToQueue(process.env.QUEUE, Buffer.from(body), options);
  await channel.waitForConfirms();
  await connection.close();
}

/** Hands one message to the handler, on whose span and context the peer's tracer decides. */
async function receive(handle) {
  const connection = await connect();
  const channel = await connection.createChannel();
  await channel.prefetch(1);
  await new Promise((resolve, reject) => {
    channel.consume(process.env.QUEUE, (message) => {
      try {
        handle(message);
        channel.ack(message);
        resolve();
      } catch (failure) {
        reject(failure);
      }
    }).catch(reject);
  });
  await channel.close(); // first, or the connection's end overtakes the acknowledgement
  await connection.close();
}

/** What the Java side of the test reads. */
function report(span) {
  process.stdout.write(JSON.stringify(span) + '\n');
}

/** Runs what the command line asks for, and ends the process although a tracer may still hold timers. */
function run(peer) {
  const role = peer[process.argv[2]];
  if (!role) {
    throw new Error('say send or receive');
  }
  role().then(() => process.exit(0), (failure) => {
    console.error(failure);
    process.exit(1);
  });
}

/** Whether the request in which the message is sent is to be sampled. */
const sampled = process.env.SAMPLED !== 'false';

/** What is known of that request, and goes with the message where the format can carry it. */
const baggage = { 'user.id': 'ada-42', 'user.name': 'Ada Ü.' };

module.exports = { baggage, receive, report, run, sampled, send };

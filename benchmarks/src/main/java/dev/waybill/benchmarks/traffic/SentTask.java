// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import dev.waybill.TracedProducer;

/** Sends tasks that carry the context inside. */
@TracedProducer(destination = "emails", system = "aws_sqs")
public interface SentTask extends Endpoint<EmailTask> {}

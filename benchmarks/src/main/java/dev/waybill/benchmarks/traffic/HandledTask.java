// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import dev.waybill.TracedConsumer;

/** Handles tasks that carry the context inside. */
@TracedConsumer(destination = "emails", system = "aws_sqs")
public interface HandledTask extends Endpoint<EmailTask> {}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Others who trace the same messages in the same process: OpenTelemetry's Java agent, and RabbitMQ's client itself. */
@NullMarked
package dev.waybill.it.agent;

import org.jspecify.annotations.NullMarked;

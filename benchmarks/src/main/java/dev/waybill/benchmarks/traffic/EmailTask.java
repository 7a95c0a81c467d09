// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import dev.waybill.Carrier;
import java.util.Map;

/** A payload with its carrier inside, for queues without headers. */
public record EmailTask(String to, String subject, @Carrier Map<String, String> carrier) {}

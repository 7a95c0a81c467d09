// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** From JMH's results to tables and a chart. */
@NullMarked
package dev.waybill.benchmarks.report;

import org.jspecify.annotations.NullMarked;

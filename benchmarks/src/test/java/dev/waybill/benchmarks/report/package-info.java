// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Shows results of JMH that are known beforehand. */
@NullMarked
package dev.waybill.benchmarks.report;

import org.jspecify.annotations.NullMarked;

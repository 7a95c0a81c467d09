// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Counts spans whose number is known beforehand. */
@NullMarked
package dev.waybill.benchmarks.endtoend.spans;

import org.jspecify.annotations.NullMarked;

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Compares no programs, but checks that a comparison would be fair. */
@NullMarked
package dev.waybill.benchmarks.endtoend;

import org.jspecify.annotations.NullMarked;

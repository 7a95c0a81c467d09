// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Runs the programs that are compared, in small, and inside this process. */
@NullMarked
package dev.waybill.benchmarks.endtoend.shop;

import org.jspecify.annotations.NullMarked;

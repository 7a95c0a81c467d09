// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Holds what messages may cost, and that what is compared does the same work. */
@NullMarked
package dev.waybill.benchmarks;

import org.jspecify.annotations.NullMarked;

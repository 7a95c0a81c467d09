// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** How long compilers take with annotation processors, and what these generate. */
@NullMarked
package dev.waybill.benchmarks.compile;

import org.jspecify.annotations.NullMarked;

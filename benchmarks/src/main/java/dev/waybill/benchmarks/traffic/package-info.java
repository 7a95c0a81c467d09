// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** The messages that an application sends and handles in the benchmarks, and the interfaces that Waybill wraps. */
@NullMarked
package dev.waybill.benchmarks.traffic;

import org.jspecify.annotations.NullMarked;

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The application of the batch scenario: a report makes a task for each region, and sums up the workers' results.
 *
 * <p>{@code RegionTasks}, {@code RegionHandler}, {@code Totals} and {@code Reducer} are what Waybill wraps.
 */
@NullMarked
package dev.waybill.demo.reports;

import org.jspecify.annotations.NullMarked;

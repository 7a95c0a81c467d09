// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

/**
 * A figure of programs in a table, beside its ratio to that of the raw program.
 *
 * @param figure its name among the figures of a run
 * @param format as in {@link String#format}
 */
public record Column(String title, String figure, String format) {}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** The programs that are measured, each in a JVM of its own: a shop that sends orders to a queue and handles them. */
@NullMarked
package dev.waybill.benchmarks.endtoend.shop;

import org.jspecify.annotations.NullMarked;

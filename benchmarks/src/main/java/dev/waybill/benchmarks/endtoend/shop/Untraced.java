// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

/** The program does nothing; an agent that is attached to it may. */
record Untraced() implements Tracing {}

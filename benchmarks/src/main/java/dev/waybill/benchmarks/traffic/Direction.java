// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

/** Whether messages leave the application or arrive at it. */
public enum Direction {
    SENT,
    HANDLED
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.telemetry;

/** What there is beside spans. */
public enum Extra {
    NOTHING,
    /** Three entries travel with each message. */
    BAGGAGE,
    /** The meters of the messages are read by somebody. */
    METRICS
}

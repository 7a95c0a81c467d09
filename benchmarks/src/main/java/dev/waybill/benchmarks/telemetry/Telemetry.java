// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.telemetry;

/** What the application's OpenTelemetry does with spans. */
public enum Telemetry {
    /** There is none: {@code OpenTelemetry.noop()}. */
    OFF,
    /** The sampler drops every span; contexts travel all the same. */
    SAMPLED_OUT,
    /** Every span is recorded, and dropped when it has ended, so that no exporter is measured. */
    RECORDING
}

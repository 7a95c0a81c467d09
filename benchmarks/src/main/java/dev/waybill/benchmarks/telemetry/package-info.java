// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** How OpenTelemetry is set up while messages pass. */
@NullMarked
package dev.waybill.benchmarks.telemetry;

import org.jspecify.annotations.NullMarked;

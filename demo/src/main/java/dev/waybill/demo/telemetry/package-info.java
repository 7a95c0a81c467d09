// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** How a service of the demo sets OpenTelemetry up, and where its spans go. */
@NullMarked
package dev.waybill.demo.telemetry;

import org.jspecify.annotations.NullMarked;

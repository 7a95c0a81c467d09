// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Where spans end in every JVM that is measured; OpenTelemetry's agent loads this package as its extension. */
@NullMarked
package dev.waybill.benchmarks.endtoend.spans;

import org.jspecify.annotations.NullMarked;

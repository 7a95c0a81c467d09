// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** A message is worth more than its trace: whatever the telemetry does, the delegate and its caller do not notice. */
@NullMarked
package dev.waybill.runtime.faults;

import org.jspecify.annotations.NullMarked;

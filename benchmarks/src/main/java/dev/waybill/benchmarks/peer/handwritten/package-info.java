// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** What a careful engineer writes by hand, with the guards and attributes that Waybill has. */
@NullMarked
package dev.waybill.benchmarks.peer.handwritten;

import org.jspecify.annotations.NullMarked;

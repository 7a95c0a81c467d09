// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Brokers and links that fail: the same for whoever traces its messages as for whoever does not. */
@NullMarked
package dev.waybill.it.faults;

import org.jspecify.annotations.NullMarked;

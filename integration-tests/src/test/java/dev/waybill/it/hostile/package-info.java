// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Messages that strangers made up, over real brokers. */
@NullMarked
package dev.waybill.it.hostile;

import org.jspecify.annotations.NullMarked;

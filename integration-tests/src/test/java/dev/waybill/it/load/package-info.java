// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** How many messages pass, at what cost, and that none is lost on the way. */
@NullMarked
package dev.waybill.it.load;

import org.jspecify.annotations.NullMarked;

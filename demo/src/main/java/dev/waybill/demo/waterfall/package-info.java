// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Draws traces as text: a line for each span, with a bar for its time. */
@NullMarked
package dev.waybill.demo.waterfall;

import org.jspecify.annotations.NullMarked;

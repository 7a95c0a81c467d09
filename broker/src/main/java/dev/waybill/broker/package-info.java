// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** A real broker inside the process, so that the demo and the tests need nothing installed. */
@NullMarked
package dev.waybill.broker;

import org.jspecify.annotations.NullMarked;

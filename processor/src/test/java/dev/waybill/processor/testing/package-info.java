// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** What the tests of the processor compile with. */
@NullMarked
package dev.waybill.processor.testing;

import org.jspecify.annotations.NullMarked;

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Messages that a fuzzer makes up. See CONTRIBUTING.md. */
@NullMarked
package dev.waybill.runtime.fuzz;

import org.jspecify.annotations.NullMarked;

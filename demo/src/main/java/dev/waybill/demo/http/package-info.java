// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** HTTP and its spans, as every service of the demo needs them. */
@NullMarked
package dev.waybill.demo.http;

import org.jspecify.annotations.NullMarked;

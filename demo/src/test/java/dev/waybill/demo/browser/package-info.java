// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** The pages that people look at, opened in a real browser. */
@NullMarked
package dev.waybill.demo.browser;

import org.jspecify.annotations.NullMarked;

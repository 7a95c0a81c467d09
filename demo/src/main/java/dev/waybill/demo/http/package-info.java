// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** What every HTTP server of the demo needs. */
@NullMarked
package dev.waybill.demo.http;

import org.jspecify.annotations.NullMarked;

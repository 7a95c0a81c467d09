// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Zipkin's own page, served from the process, and how spans get there. */
@NullMarked
package dev.waybill.demo.zipkin;

import org.jspecify.annotations.NullMarked;

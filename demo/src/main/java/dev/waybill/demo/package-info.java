// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The demo: a request, a queue and a worker, and the trace drawn without and with Waybill.
 *
 * <p>Begin with {@code Demonstration}, then {@code services}, which is the application.
 */
@NullMarked
package dev.waybill.demo;

import org.jspecify.annotations.NullMarked;

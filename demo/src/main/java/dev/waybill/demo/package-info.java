// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The demo: a request, a queue and a worker, and the trace drawn without and with Waybill.
 *
 * <p>Begin with {@code Scenario}, then {@code services} and {@code reports}, which are the applications.
 */
@NullMarked
package dev.waybill.demo;

import org.jspecify.annotations.NullMarked;

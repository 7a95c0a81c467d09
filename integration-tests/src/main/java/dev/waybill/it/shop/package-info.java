// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * How a small shop sends and handles its messages.
 *
 * <p>Each interface shows one way in which a trace context travels: in the properties of an AMQP message, in a map of
 * headers, or inside the payload.
 */
@NullMarked
package dev.waybill.it.shop;

import org.jspecify.annotations.NullMarked;

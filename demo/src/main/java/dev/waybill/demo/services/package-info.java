// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The application whose traces are shown: signing up queues a welcome e-mail, which a worker sends later.
 *
 * <p>{@code TaskQueue} and {@code TaskHandler} are what Waybill wraps; {@code MessageTracing} is where it is done.
 */
@NullMarked
package dev.waybill.demo.services;

import org.jspecify.annotations.NullMarked;

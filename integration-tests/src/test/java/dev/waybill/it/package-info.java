// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Generated code end to end: real brokers, real clients, and containers that inject it. */
@NullMarked
package dev.waybill.it;

import org.jspecify.annotations.NullMarked;

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Who traces the messages: each peer set up as its own documentation says. */
@NullMarked
package dev.waybill.benchmarks.peer;

import org.jspecify.annotations.NullMarked;

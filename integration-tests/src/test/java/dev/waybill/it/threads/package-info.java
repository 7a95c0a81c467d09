// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Many threads on one wrapper, and what else threads, contexts and class loaders may do to it. */
@NullMarked
package dev.waybill.it.threads;

import org.jspecify.annotations.NullMarked;

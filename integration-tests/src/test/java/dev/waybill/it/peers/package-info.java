// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Others at the far end of the queue, whose own tracers and clients write and read the context. */
@NullMarked
package dev.waybill.it.peers;

import org.jspecify.annotations.NullMarked;

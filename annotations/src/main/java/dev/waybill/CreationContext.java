// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill;

/** What becomes of the context that a message may hold already when it is sent. */
public enum CreationContext {
    /** The message carries the context of this call, and nothing of an earlier one. */
    REPLACE,

    /** A message that holds a valid context keeps it; the span of this call is linked to it. */
    KEEP
}

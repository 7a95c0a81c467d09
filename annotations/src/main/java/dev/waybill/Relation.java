// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill;

/** How the span of a handled message relates to the span of its sender. */
public enum Relation {
    /**
     * One trace from request to worker: a child of the sender's span, linked to it as well. Where another span is
     * current, a child of that one, linked to the sender's.
     */
    AUTO,

    /** Always a child of the sender's span; a span that is current becomes a link. */
    CHILD,

    /** Never a child of the sender's span, only linked to it: for work that must not stretch the sender's trace. */
    LINK,

    /**
     * Linked, and nothing that the sender wrote is believed: neither its sampling decision nor its baggage nor its
     * trace state. For messages from outside.
     */
    UNTRUSTED
}

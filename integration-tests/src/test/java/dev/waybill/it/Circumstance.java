// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

/** When the conventions want an attribute. */
enum Circumstance {
    ALWAYS,

    /** The destination is a template, or a text that stands for many names. */
    TEMPLATE,

    /** The call is one for several messages. */
    BATCH,

    FAILED,

    /** One message with an id of its own, or the same for all. */
    IDENTIFIED,

    /** One message with a conversation, or the same for all. */
    CORRELATED,

    /** One message whose size is known. */
    BODY,

    /** The routing key is known, and the same for all. */
    ROUTED,

    /** One message that the broker gave a number. */
    TAGGED,

    /** The deployment says where the broker is. */
    SERVER
}

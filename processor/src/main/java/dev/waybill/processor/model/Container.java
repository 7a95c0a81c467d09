// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

/** What holds the messages of a call, where it is not the message itself. */
public enum Container {
    LIST,
    COLLECTION,
    ARRAY,
    OPTIONAL
}

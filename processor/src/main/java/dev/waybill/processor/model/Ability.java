// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

/** What an adapter can do with its carrier, as its supertypes tell. */
public enum Ability {
    READ,
    WRITE_COPY,
    WRITE_IN_PLACE,
    DESCRIBE
}

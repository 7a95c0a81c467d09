// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

/** Why something that was said to be a carrier is none. */
public sealed interface CarrierFault {
    /** A type that Waybill does not know. */
    record UnknownType(String type) implements CarrierFault {}
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.inject;

/** Whoever picks the goods of an order. */
interface Picker {
    void pick(String orderId);
}

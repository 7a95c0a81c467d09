// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.Carrier;
import java.util.HashMap;
import java.util.Map;

/** A receipt to be printed, with labels that its printer passes on: the context travels among them. */
public final class Receipt {
    private final String orderId;
    private final Map<String, String> labels = new HashMap<>();

    public Receipt(String orderId) {
        this.orderId = orderId;
    }

    public String orderId() {
        return orderId;
    }

    @Carrier
    public Map<String, String> labels() {
        return labels;
    }
}

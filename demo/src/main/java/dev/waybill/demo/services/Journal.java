// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.services;

/** Where a service tells people what it did. */
@FunctionalInterface
public interface Journal {
    void tell(String event);

    static Journal silent() {
        return event -> {};
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.w3c;

import java.util.function.Consumer;

/** One case of a suite: what is asked of a service, which fails with an {@code AssertionError}. */
record Case(String name, Consumer<Service> judge) {
    boolean isPassedBy(Service service) {
        try {
            judge.accept(service);
            return true;
        } catch (AssertionError failed) {
            return false;
        }
    }
}

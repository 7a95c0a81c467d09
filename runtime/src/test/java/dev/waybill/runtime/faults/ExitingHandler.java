// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import dev.waybill.runtime.WaybillTelemetry;

/** An application that ends while it handles a message. */
final class ExitingHandler {
    static final int STATUS = 7;

    private ExitingHandler() {}

    public static void main(String[] none) throws Throwable {
        Fault healthy = Fault.none();
        Shape.C
                .wrap(WaybillTelemetry.create(new FaultyOpenTelemetry(healthy)), new Orders(healthy))
                .to(new Delegate(Ending.RETURNS, () -> System.exit(STATUS)));
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import dev.waybill.runtime.WaybillTelemetry;
import java.util.ArrayList;
import java.util.List;

/** An application whose very first message is sent from where the stack ends. */
final class DeepFirstCall {
    private static final int FRAMES = 200;

    private DeepFirstCall() {}

    public static void main(String[] none) throws Exception {
        Fault healthy = Fault.none();
        Call call = Shape.P.wrap(WaybillTelemetry.create(new FaultyOpenTelemetry(healthy)), new Orders(healthy));
        List<Attempt> attempts = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            attempts.add(new Attempt(call, new Delegate(Ending.RETURNS)));
        }
        Descent.make(attempts);

        Attempt next = new Attempt(call, new Delegate(Ending.RETURNS));
        next.make();
        if (!next.isAnswered()) {
            throw new AssertionError("the next message was not delivered");
        }
    }
}

// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;

/**
 * What the two halves of the demonstration exported.
 *
 * @param without the spans without propagation
 * @param with the spans with Waybill
 */
record Comparison(List<SpanData> without, List<SpanData> with) {

    /** Whether the worker's spans are in the traces of the requests with Waybill, and none is without. */
    boolean isAsExpected() {
        return Joining.of(without).isBroken() && Joining.of(with).isWhole();
    }

    void draw(Terminal terminal) {
        terminal.print("");
        terminal.print("WITHOUT PROPAGATION");
        terminal.print("");
        terminal.draw(without);
        terminal.print("");
        terminal.print("WITH WAYBILL");
        terminal.print("");
        terminal.draw(with);
        terminal.print("");
        terminal.print("Without propagation: " + Joining.of(without).summary());
        terminal.print("With Waybill:        " + Joining.of(with).summary());
    }
}

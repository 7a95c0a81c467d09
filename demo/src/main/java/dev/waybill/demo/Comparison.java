// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.List;

/**
 * What the two halves of the demonstration exported.
 *
 * @param without the spans without propagation
 * @param with the spans with Waybill
 */
record Comparison(List<SpanData> without, List<SpanData> with) implements Picture {

    @Override
    public void draw(Terminal terminal) {
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

    @Override
    public void check() throws IOException {
        if (!Joining.of(without).isBroken() || !Joining.of(with).isWhole()) {
            throw new IOException("The worker's spans should be in the traces of the requests with Waybill, and not"
                    + " without; do OTEL_PROPAGATORS, OTEL_SDK_DISABLED or OTEL_TRACES_SAMPLER prevent it?");
        }
    }
}

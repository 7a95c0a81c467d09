// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import dev.waybill.Carrier;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Handles one message at a time: at once, or with an answer that comes later. */
public interface HandlesOne<M> {
    void one(@Carrier M message);

    CompletionStage<String> oneStaged(@Carrier M message);

    CompletableFuture<String> oneLater(@Carrier M message);
}

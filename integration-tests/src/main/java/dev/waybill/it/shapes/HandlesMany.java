// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import dev.waybill.Carrier;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Handles several messages at a time: at once, or with an answer that comes later. */
public interface HandlesMany<M> {
    void list(@Carrier List<M> messages);

    CompletionStage<String> listStaged(@Carrier List<M> messages);

    CompletableFuture<String> listLater(@Carrier List<M> messages);

    void collection(@Carrier Collection<M> messages);

    CompletionStage<String> collectionStaged(@Carrier Collection<M> messages);

    CompletableFuture<String> collectionLater(@Carrier Collection<M> messages);

    void array(@Carrier M[] messages);

    CompletionStage<String> arrayStaged(@Carrier M[] messages);

    CompletableFuture<String> arrayLater(@Carrier M[] messages);
}

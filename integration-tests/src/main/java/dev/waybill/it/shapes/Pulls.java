// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import dev.waybill.Carrier;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Pulls messages in every shape: at once, or later. */
public interface Pulls<M> {
    @Carrier
    @Nullable
    M one();

    @Carrier
    CompletionStage<M> oneStaged();

    @Carrier
    CompletableFuture<M> oneLater();

    @Carrier
    Optional<M> optional();

    @Carrier
    CompletionStage<Optional<M>> optionalStaged();

    @Carrier
    CompletableFuture<Optional<M>> optionalLater();

    @Carrier
    List<M> list();

    @Carrier
    CompletionStage<List<M>> listStaged();

    @Carrier
    CompletableFuture<List<M>> listLater();

    @Carrier
    Collection<M> collection();

    @Carrier
    CompletionStage<Collection<M>> collectionStaged();

    @Carrier
    CompletableFuture<Collection<M>> collectionLater();

    @Carrier
    M[] array();

    @Carrier
    CompletionStage<M[]> arrayStaged();

    @Carrier
    CompletableFuture<M[]> arrayLater();
}

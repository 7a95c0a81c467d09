// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the messages of a call are found in its argument or result {@code B}, and put back into one like it. Public for
 * generated code.
 */
public final class Messages<B, M> {
    private final Function<B, ? extends Collection<? extends M>> each;
    private final BiFunction<B, List<M>, B> rebuild;
    private final boolean batch;

    private Messages(
            Function<B, ? extends Collection<? extends M>> each, BiFunction<B, List<M>, B> rebuild, boolean batch) {
        this.each = each;
        this.rebuild = rebuild;
        this.batch = batch;
    }

    /** A list of messages. */
    public static <M> Messages<List<? extends M>, M> inList() {
        return new Messages<>(Function.identity(), (list, copies) -> copies, true);
    }

    /** A collection of messages; a copy keeps their order. */
    public static <M> Messages<Collection<? extends M>, M> inCollection() {
        return new Messages<>(Function.identity(), (collection, copies) -> copies, true);
    }

    /** An array of messages. */
    public static <M> Messages<M[], M> inArray() {
        return new Messages<>(Arrays::asList, (array, copies) -> copies.toArray(Arrays.copyOf(array, 0)), true);
    }

    /** One message or none. */
    public static <M> Messages<Optional<? extends M>, M> inOptional() {
        return new Messages<>(
                one -> one.map(List::of).orElse(List.of()), (one, copies) -> Optional.of(copies.get(0)), false);
    }

    /** The message itself. */
    public static <M> Messages<M, M> single() {
        return new Messages<>(List::of, (one, copies) -> copies.get(0), false);
    }

    /** A snapshot, in order; empty for null. */
    List<M> in(@Nullable B all) {
        return all == null ? List.of() : new ArrayList<>(each.apply(all));
    }

    B rebuilt(B all, List<M> copies) {
        return rebuild.apply(all, copies);
    }

    /** Whether the call is one for several messages, however many there are this time. */
    boolean isBatch() {
        return batch;
    }
}
